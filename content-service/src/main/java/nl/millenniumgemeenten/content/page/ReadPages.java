package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.Wanted;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadPages {
    private static final String SELECT_TREE =
            """
            select page.id, page.revision, page.state, page.parent, page.path,
                   page.public_edition, page.draft_edition, draft.slug, draft.title,
                   page.position, draft.in_navigation, draft.saved_at, draft.saved_by,
                   draft.saved_by_name,
                   (? = '' or page.state = ?)
                   and (? = '' or folded(draft.title) like folded(?))
                   and (? <> 'in-review' or exists (
                       select 1 from review
                       where review.kind = 'pages' and review.item = page.id))
                   and (? <> 'planned' or exists (
                       select 1 from schedule
                       where schedule.kind = 'pages' and schedule.item = page.id
                           and schedule.state = 'planned'))
                   and (? = '' or exists (
                       select 1 from page_edition first
                       where first.page = page.id and first.number = 1 and first.saved_by = ?))
                   as wanted
            from page
            join page_edition draft
                on draft.page = page.id and draft.number = page.draft_edition
            """;

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

    /// The saved versions before this one, newest first and without their texts, of a page that
    /// exists.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    public List<EditionItemJson> editions(PageId id, int before, int limit) {
        pages.mustExist(id);
        return pages.editionsBefore(id, before, limit);
    }

    /// The same versions with all but their texts, each with a digest in the place of it.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    public List<Edition<PageContent>> outlines(PageId id, int before, int limit) {
        pages.mustExist(id);
        return pages.outlinesBefore(id, before, limit);
    }

    /// One saved version.
    @ReadOnly
    public Edition<PageContent> edition(PageId id, int number) {
        return pages.edition(id, number);
    }

    /// The pages of the tree that are asked for, without their texts, as a reader walks it. A page
    /// says what it stands under, also where that is not asked for.
    @ReadOnly
    public List<PageItemJson> tree(Wanted wanted) {
        var matching = new HashSet<UUID>();
        var all =
                database.list(
                        SELECT_TREE,
                        row -> {
                            var item = item(row);
                            if (row.getBoolean("wanted")) {
                                matching.add(item.id());
                            }
                            return item;
                        },
                        wanted.state(),
                        wanted.state(),
                        wanted.search(),
                        wanted.pattern(),
                        wanted.underway(),
                        wanted.underway(),
                        wanted.maker(),
                        wanted.maker());
        return PageItemJson.walk(all).stream()
                .filter(item -> matching.contains(item.id()))
                .toList();
    }

    private static PageItemJson item(ResultSet row) throws SQLException {
        var state = Columns.text(row, "state");
        var live = state.equals("live") ? Columns.numberOrNull(row, "public_edition") : null;
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
                List.of(),
                Columns.moment(row, "saved_at"),
                new EditorJson(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")));
    }
}
