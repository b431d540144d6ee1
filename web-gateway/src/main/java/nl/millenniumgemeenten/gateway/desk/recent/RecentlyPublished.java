package nl.millenniumgemeenten.gateway.desk.recent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.desk.search.KindChoice;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.ResourceQuestion;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// What went live lately, of every kind of content.
final class RecentlyPublished {
    private RecentlyPublished() {}

    /// The newest first.
    static List<Recent> in(SiteImage image, int limit) {
        return Stream.of(
                        pages(image),
                        news(image, limit),
                        agenda(image),
                        resources(image, limit),
                        alerts(image))
                .flatMap(kind -> kind)
                .sorted(Comparator.comparing(Recent::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Stream<Recent> pages(SiteImage image) {
        return image.pages().byId().values().stream()
                .filter(PageChange.Published.class::isInstance)
                .map(PageChange.Published.class::cast)
                .map(page -> recent(KindChoice.PAGES, page.id(), page.title(), page.publishedAt()));
    }

    private static Stream<Recent> news(SiteImage image, int limit) {
        return new Question.NewestNews(limit)
                .ask(image).stream()
                        .map(article ->
                                recent(
                                        KindChoice.NEWS,
                                        article.id(),
                                        article.title(),
                                        article.publishedAt()));
    }

    private static Stream<Recent> agenda(SiteImage image) {
        return image.agenda().byId().values().stream()
                .filter(AgendaItemChange.Published.class::isInstance)
                .map(AgendaItemChange.Published.class::cast)
                .map(item ->
                        recent(KindChoice.AGENDA, item.id(), item.title(), item.publishedAt()));
    }

    private static Stream<Recent> resources(SiteImage image, int limit) {
        return new ResourceQuestion.Newest(limit)
                .ask(image).stream()
                        .map(resource ->
                                recent(
                                        KindChoice.RESOURCES,
                                        resource.id(),
                                        resource.title(),
                                        resource.publishedAt()));
    }

    private static Stream<Recent> alerts(SiteImage image) {
        return image.alerts().byId().values().stream()
                .filter(AlertChange.Published.class::isInstance)
                .map(AlertChange.Published.class::cast)
                .map(alert ->
                        recent(KindChoice.ALERTS, alert.id(), alert.title(), alert.publishedAt()));
    }

    private static Recent recent(KindChoice kind, UUID id, String title, Instant at) {
        return new Recent(title, kind.one(), at, kind.screen(id.toString()));
    }
}
