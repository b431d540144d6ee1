package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ResourceChange;

/// Which themes does something on the site have? In the order of the alphabet.
public record ThemesInUse() implements Question<List<String>> {
    @Override
    public List<String> ask(SiteImage image) {
        var themes =
                new TreeSet<String>(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        Stream.of(
                        image.pages().byId().values().stream()
                                .filter(PageChange.Published.class::isInstance)
                                .flatMap(page -> ((PageChange.Published) page).themes().stream()),
                        image.news().newest().values().stream()
                                .map(NewsArticleChange.Published::themes)
                                .flatMap(List::stream),
                        image.agenda().byId().values().stream()
                                .filter(AgendaItemChange.Published.class::isInstance)
                                .flatMap(item ->
                                        ((AgendaItemChange.Published) item).themes().stream()),
                        image.resources().newest().values().stream()
                                .map(ResourceChange.Published::themes)
                                .flatMap(List::stream))
                .flatMap(all -> all)
                .forEach(themes::add);
        return List.copyOf(themes);
    }
}
