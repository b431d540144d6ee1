package nl.millenniumgemeenten.content.page;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.events.PageChange;

/// Pages as the rest of the system may know them.
final class PageChanges {
    private PageChanges() {}

    /// The public state of the page; nothing for a page that never was public.
    static Optional<PageChange> of(Page page) {
        return switch (page.state()) {
            case State.Unpublished<PageContent>() -> Optional.empty();
            case State.Live<PageContent> live -> Optional.of(published(page, live));
            case State.Withdrawn<PageContent>(var edition, _, _, var since) ->
                    Optional.of(
                            new PageChange.Withdrawn(
                                    page.id().value(),
                                    page.revision(),
                                    page.path().value(),
                                    formerPaths(page),
                                    edition.content().title(),
                                    since));
        };
    }

    private static PageChange published(Page page, State.Live<PageContent> live) {
        var content = live.edition().content();
        return new PageChange.Published(
                page.id().value(),
                page.revision(),
                live.edition().number(),
                page.path().value(),
                formerPaths(page),
                content.parent().idOrNull(),
                content.position(),
                content.inNavigation(),
                content.title(),
                content.navigationTitle(),
                content.summary(),
                content.body().value(),
                live.firstAt(),
                live.since(),
                content.tags().goals(),
                content.tags().municipalities(),
                content.tags().themes(),
                content.picture());
    }

    private static List<String> formerPaths(Page page) {
        return page.formerPaths().stream().map(PagePath::value).toList();
    }
}
