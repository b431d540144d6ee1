package nl.millenniumgemeenten.gateway.desk.page;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.recent.Recent;
import nl.millenniumgemeenten.gateway.desk.recent.RecentSource;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Pages on the first screen of the desk.
@Singleton
class RecentPages implements RecentSource {
    private static final String KIND = "pagina";

    private final ContentService content;
    private final Site site;

    RecentPages(ContentService content, Site site) {
        this.content = content;
        this.site = site;
    }

    @Override
    public Outcome<List<Recent>> drafts(Editor editor) {
        var mine = editor.caller().subject();
        return content.pageTree(editor.caller())
                .then(tree ->
                        new Outcome.Ok<>(
                                tree.value().items().stream()
                                        .filter(page -> page.savedBy().id().equals(mine))
                                        .filter(RecentPages::unseen)
                                        .map(RecentPages::draft)
                                        .toList(),
                                0));
    }

    @Override
    public List<Recent> published() {
        return site.image().pages().byId().values().stream()
                .filter(PageChange.Published.class::isInstance)
                .map(PageChange.Published.class::cast)
                .sorted(Comparator.comparing(PageChange.Published::publishedAt).reversed())
                .limit(MOST)
                .map(RecentPages::live)
                .toList();
    }

    private static boolean unseen(PageItemJson page) {
        return page.hasDraft() || !page.state().equals("live");
    }

    private static Recent draft(PageItemJson page) {
        return new Recent(page.title(), KIND, page.savedAt(), path(page.id().toString()));
    }

    private static Recent live(PageChange.Published page) {
        return new Recent(page.title(), KIND, page.publishedAt(), path(page.id().toString()));
    }

    private static String path(String id) {
        return PageKind.SCREENS + "/" + id;
    }
}
