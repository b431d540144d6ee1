package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadPages {
    private final Pages pages;
    private final Database database;
    private final PageTree tree;

    ReadPages(Pages pages, Database database, PageTree tree) {
        this.pages = pages;
        this.database = database;
        this.tree = tree;
    }

    /// One page.
    @ReadOnly
    public Page page(PageId id) {
        return pages.at(id);
    }

    /// The title of another page that stands where this content would put a page.
    @ReadOnly
    public Optional<String> holder(PageId page, PageContent content) {
        return tree.spot(page, content) instanceof Spot.At at
                ? pages.titleAt(at.path(), page)
                : Optional.empty();
    }

    /// The saved versions before this one, newest first, of a page that exists.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    public Editions editions(PageId id, int before, int limit) {
        return new Editions(pages.at(id), pages.editionsBefore(id, before, limit));
    }

    /// A page with some of its versions.
    public record Editions(Page page, List<Edition<PageContent>> editions) {}

    /// One saved version.
    @ReadOnly
    public Edition<PageContent> edition(PageId id, int number) {
        return pages.edition(id, number);
    }

    /// Every page as the tree shows it, without its text, in no particular order.
    @ReadOnly
    public List<PageItemJson> items() {
        return database.list(
                """
                select page.id, page.revision, page.state, page.parent, page.path,
                       page.public_edition, page.draft_edition, draft.slug, draft.title,
                       page.position, draft.in_navigation, draft.saved_at, draft.saved_by,
                       draft.saved_by_name
                from page
                join page_edition draft
                    on draft.page = page.id and draft.number = page.draft_edition
                """,
                row -> {
                    var state = Columns.text(row, "state");
                    var live =
                            state.equals("live")
                                    ? Columns.numberOrNull(row, "public_edition")
                                    : null;
                    int draft = row.getInt("draft_edition");
                    return new PageItemJson(
                            Columns.id(row, "id"),
                            row.getLong("revision"),
                            state,
                            Columns.idOrNull(row, "parent"),
                            Columns.text(row, "slug"),
                            Columns.text(row, "path"),
                            Columns.text(row, "title"),
                            row.getInt("position"),
                            row.getBoolean("in_navigation"),
                            live,
                            draft,
                            live == null || live != draft,
                            0,
                            Columns.moment(row, "saved_at"),
                            new EditorJson(
                                    Columns.text(row, "saved_by"),
                                    Columns.text(row, "saved_by_name")));
                });
    }
}
