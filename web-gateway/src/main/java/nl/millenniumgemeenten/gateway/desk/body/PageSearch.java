package nl.millenniumgemeenten.gateway.desk.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Finds what is on the site by the words of its title, or by its address. Whose title begins as
/// was typed comes first, then pages before news, then the newest.
final class PageSearch {
    private static final int MOST = 20;

    private PageSearch() {}

    private record Found(PageChoiceView choice, int rank) {}

    static PageChoicesView of(SiteImage image, String typed) {
        var words = Arrays.stream(typed.split("\\s+")).map(NameOrder::letters).toList();
        var wanted = NameOrder.letters(typed);
        var found =
                Stream.concat(pages(image), news(image))
                        .map(choice -> new Found(choice, rank(choice, wanted, words)))
                        .filter(each -> each.rank() >= 0)
                        // The order of the streams stays among what ranks the same.
                        .sorted(Comparator.comparingInt(Found::rank))
                        .map(Found::choice)
                        .toList();
        return new PageChoicesView(
                summary(found.size()), found.subList(0, Math.min(MOST, found.size())));
    }

    private static Stream<PageChoiceView> pages(SiteImage image) {
        return image.pages().byId().values().stream()
                .filter(PageChange.Published.class::isInstance)
                .map(PageChange.Published.class::cast)
                .sorted(Comparator.comparing(PageChange.Published::path))
                .map(page -> new PageChoiceView(page.id().toString(), page.path(), page.title()));
    }

    private static Stream<PageChoiceView> news(SiteImage image) {
        return image.news().newest().values().stream().map(PageSearch::choice);
    }

    private static PageChoiceView choice(NewsArticleChange.Published article) {
        return new PageChoiceView(null, NewsIndex.path(article), article.title());
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
            return "Geen pagina's gevonden. Je kunt hieronder ook een adres typen.";
        }
        if (count == 1) {
            return "1 pagina gevonden.";
        }
        return count > MOST
                ? count + " pagina's gevonden, de eerste " + MOST + " staan hier."
                : count + " pagina's gevonden.";
    }
}
