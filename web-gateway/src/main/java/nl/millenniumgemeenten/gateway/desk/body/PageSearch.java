package nl.millenniumgemeenten.gateway.desk.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItems;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Resources;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Finds what is on the site by the words of its title, or by its address. Whose title begins as
/// was typed comes first, then pages before news, agenda and resources, then the newest. Of very
/// many, some of each kind are among the first.
final class PageSearch {
    private static final int MOST = 20;
    private static final int OF_EACH_KIND = 4;

    private PageSearch() {}

    private enum Kind {
        PAGE,
        NEWS,
        AGENDA,
        RESOURCE
    }

    private record Known(PageChoiceView choice, Kind kind) {}

    private record Found(Known known, int rank) {}

    static PageChoicesView of(SiteImage image, String typed) {
        var words = Arrays.stream(typed.split("\\s+")).map(NameOrder::letters).toList();
        var wanted = NameOrder.letters(typed);
        var found =
                Stream.of(pages(image), news(image), agenda(image), resources(image))
                        .flatMap(all -> all)
                        .map(known -> new Found(known, rank(known.choice(), wanted, words)))
                        .filter(each -> each.rank() >= 0)
                        // The order of the streams stays among what ranks the same.
                        .sorted(Comparator.comparingInt(Found::rank))
                        .map(Found::known)
                        .toList();
        return new PageChoicesView(summary(found.size()), first(found));
    }

    private static List<PageChoiceView> first(List<Known> found) {
        var places = new TreeSet<Integer>();
        var ofKind = new EnumMap<Kind, Integer>(Kind.class);
        for (int place = 0; place < found.size(); place++) {
            if (ofKind.merge(found.get(place).kind(), 1, Integer::sum) <= OF_EACH_KIND) {
                places.add(place);
            }
        }
        for (int place = 0; place < found.size() && places.size() < MOST; place++) {
            places.add(place);
        }
        return places.stream().map(place -> found.get(place).choice()).toList();
    }

    private static Stream<Known> pages(SiteImage image) {
        return image.pages().byId().values().stream()
                .filter(PageChange.Published.class::isInstance)
                .map(PageChange.Published.class::cast)
                .sorted(Comparator.comparing(PageChange.Published::path))
                .map(page ->
                        new Known(
                                new PageChoiceView(
                                        page.id().toString(), page.path(), page.title(), "Pagina"),
                                Kind.PAGE));
    }

    private static Stream<Known> news(SiteImage image) {
        return image.news().newest().values().stream()
                .map(article ->
                        known(NewsIndex.path(article), article.title(), "Nieuws", Kind.NEWS));
    }

    private static Stream<Known> agenda(SiteImage image) {
        return image.agenda().byId().values().stream()
                .filter(AgendaItemChange.Published.class::isInstance)
                .map(AgendaItemChange.Published.class::cast)
                .sorted(Comparator.comparingLong(AgendaItemChange.Published::number).reversed())
                .map(item -> known(Agenda.path(item), item.title(), "Agenda", Kind.AGENDA));
    }

    private static Stream<Known> resources(SiteImage image) {
        return image.resources().newest().values().stream()
                .map(resource ->
                        known(
                                Resources.path(resource),
                                resource.title(),
                                ResourceItems.name(resource.type()),
                                Kind.RESOURCE));
    }

    private static Known known(String path, String title, String name, Kind kind) {
        return new Known(new PageChoiceView(null, path, title, name), kind);
    }

    /// Lower is better; less than nothing does not match.
    private static int rank(PageChoiceView choice, String wanted, List<String> words) {
        var title = NameOrder.letters(choice.title());
        if (title.startsWith(wanted)) {
            return 0;
        }
        var address = NameOrder.letters(choice.path());
        return words.stream().allMatch(word -> title.contains(word) || address.contains(word))
                ? 1
                : -1;
    }

    private static String summary(int count) {
        if (count == 0) {
            return "Niets gevonden. Je kunt hieronder ook een adres typen.";
        }
        return count > MOST
                ? count + " gevonden, de eerste " + MOST + " staan hier."
                : count + " gevonden.";
    }
}
