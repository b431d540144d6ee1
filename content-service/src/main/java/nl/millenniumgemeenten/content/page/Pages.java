package nl.millenniumgemeenten.content.page;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The pages of this service. Saving tells the change to the world whenever there is something
/// public to tell: there is no way to change a public page silently.
@Singleton
class Pages {
    /// One writer of the tree at a time, so that no two moves can tangle it: "pages" in ASCII.
    private static final long TREE_LOCK = 0x7061676573L;

    private static final String SELECT_EDITION = selectEdition("edition.body_html");
    private static final String SELECT_OUTLINE = selectEdition("md5(edition.body_html)");

    private final Database database;
    private final Outbox outbox;
    private final MediaUses uses;

    Pages(Database database, Outbox outbox, MediaUses uses) {
        this.database = database;
        this.outbox = outbox;
        this.uses = uses;
    }

    private static String selectEdition(String body) {
        return """
        select edition.number, edition.moves,
               case when edition.moves then edition.parent else page.parent end as parent,
               case when edition.moves then edition.position else page.position end as position,
               edition.slug, edition.title, edition.navigation_title, edition.summary,
               %s as body_html, edition.in_navigation, edition.goals,
               edition.municipalities, edition.themes, edition.picture,
               edition.picture_alternative, edition.saved_at, edition.saved_by,
               edition.saved_by_name
        from page_edition edition join page on page.id = edition.page
        """
                .formatted(body);
    }

    /// Keeps every other writer of the tree out until the transaction ends.
    void lockTree() {
        database.lock(TREE_LOCK);
    }

    Optional<Page> find(PageId id) {
        return database.first(
                PageRows.SELECT_PAGE + "where page.id = ?", PageRows::page, id.value());
    }

    /// @throws ProblemException `no-such-thing`
    Page at(PageId id) {
        return find(id).orElseThrow(Pages::noSuchPage);
    }

    /// @throws ProblemException `no-such-thing`
    void mustExist(PageId id) {
        if (!database.any("select from page where id = ?", id.value())) {
            throw noSuchPage();
        }
    }

    /// The newest editions of pages, without their texts.
    List<Kind.Newest> newest(Collection<UUID> ids) {
        return database.list(
                """
                select page.id, draft.title, draft.number
                from page join page_edition draft
                    on draft.page = page.id and draft.number = page.draft_edition
                where page.id = any (?)
                """,
                Kind.Newest::of,
                Database.Array.ofIds(List.copyOf(ids)));
    }

    /// @throws StaleRevision if somebody else changed it since
    Page at(PageId id, long revision) {
        var page = at(id);
        if (page.revision() != revision) {
            throw new StaleRevision(page.revision());
        }
        return page;
    }

    /// Stores a new page.
    void add(Page page) {
        var moments = page.state().moments();
        database.update(
                """
                insert into page (id, revision, state, parent, position, path, former_paths,
                                  draft_edition, public_edition, first_published_at,
                                  published_at, withdrawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                page.id().value(),
                page.revision(),
                page.state().name(),
                page.standing().parent().idOrNull(),
                page.standing().position(),
                page.path().value(),
                Database.Array.ofTexts(values(page.formerPaths())),
                page.draft().number(),
                moments.publicEdition(),
                moments.firstPublishedAt(),
                moments.publishedAt(),
                moments.withdrawnAt());
        addEdition(page);
    }

    /// Stores a draft, of which the world knows nothing.
    void saveDraft(Page page) {
        update(page);
        addEdition(page);
    }

    /// Settles that an edition moved a page: it does not do so again, and later ones still go where
    /// they were to go, if only back.
    void moved(Page before, Page after) {
        var from = before.standing();
        var to = after.standing();
        database.update(
                """
                update page_edition edition
                set parent = meant.parent, position = meant.position,
                    moves = edition.number > ?
                        and (meant.parent, meant.position) is distinct from (?::uuid, ?::integer)
                from (select number,
                             case when moves then parent else ?::uuid end as parent,
                             case when moves then position else ?::integer end as position
                      from page_edition where page = ?) as meant
                where edition.page = ? and edition.number = meant.number and edition.number >= ?
                """,
                after.state().liveEdition(),
                to.parent().idOrNull(),
                to.position(),
                from.parent().idOrNull(),
                from.position(),
                after.id().value(),
                after.id().value(),
                after.state().liveEdition());
    }

    /// Settles that a page was put where editions of it were to move it.
    void put(Page page) {
        database.update(
                """
                update page_edition set moves = false
                where page = ? and moves and parent is not distinct from ?::uuid
                """,
                page.id().value(),
                page.standing().parent().idOrNull());
    }

    /// Stores a page and tells what the world may know of it.
    void saveAndTell(Page page) {
        update(page);
        PageChanges.of(page).ifPresent(outbox::add);
    }

    private void update(Page page) {
        var moments = page.state().moments();
        int changed =
                database.update(
                        """
                        update page
                        set revision = ?, state = ?, parent = ?, position = ?, path = ?,
                            former_paths = ?, draft_edition = ?, public_edition = ?, first_published_at = ?,
                            published_at = ?, withdrawn_at = ?
                        where id = ? and revision = ?
                        """,
                        page.revision(),
                        page.state().name(),
                        page.standing().parent().idOrNull(),
                        page.standing().position(),
                        page.path().value(),
                        Database.Array.ofTexts(values(page.formerPaths())),
                        page.draft().number(),
                        moments.publicEdition(),
                        moments.firstPublishedAt(),
                        moments.publishedAt(),
                        moments.withdrawnAt(),
                        page.id().value(),
                        page.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(page.id()).revision());
        }
    }

    private void addEdition(Page page) {
        var edition = page.draft();
        var content = edition.content();
        var picture = content.picture();
        database.update(
                """
                insert into page_edition (page, number, parent, slug, title, navigation_title,
                                          summary, body_html, position, in_navigation,
                                          goals, municipalities, themes, picture,
                                          picture_alternative, moves, saved_at, saved_by,
                                          saved_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                page.id().value(),
                edition.number(),
                content.parent().idOrNull(),
                content.slug().value(),
                content.title(),
                content.navigationTitle(),
                content.summary(),
                content.body().value(),
                content.position(),
                content.inNavigation(),
                new Database.Array("integer", content.tags().goals()),
                Database.Array.ofTexts(content.tags().municipalities()),
                Database.Array.ofTexts(content.tags().themes()),
                picture == null ? null : picture.media(),
                picture == null ? null : picture.alternative(),
                content.moves(),
                edition.at(),
                edition.by().id(),
                edition.by().name());
        uses.add("pages", page.id().value(), edition.number(), content.media());
    }

    /// The saved versions before this one, newest first.
    List<EditionItemJson> editionsBefore(PageId id, int number, int limit) {
        return database.list(
                """
                select edition.number, edition.title, edition.saved_at, edition.saved_by,
                       edition.saved_by_name,
                       page.state = 'live' and page.public_edition = edition.number as live,
                       page.draft_edition = edition.number as draft
                from page join page_edition edition on edition.page = page.id
                where page.id = ? and edition.number < ?
                order by edition.number desc limit ?
                """,
                EditionItemJson::of,
                id.value(),
                number,
                limit);
    }

    /// The saved versions before this one, newest first, each with a digest in the place of its
    /// text: enough to see what changed in it.
    List<Edition<PageContent>> outlinesBefore(PageId id, int number, int limit) {
        return database.list(
                SELECT_OUTLINE + "where page.id = ? and number < ? order by number desc limit ?",
                row -> PageRows.edition(row, ""),
                id.value(),
                number,
                limit);
    }

    /// One saved version.
    Edition<PageContent> edition(PageId id, int number) {
        return database.first(
                        SELECT_EDITION + "where page.id = ? and number = ?",
                        row -> PageRows.edition(row, ""),
                        id.value(),
                        number)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze versie bestaat niet."));
    }

    /// The title of the page that stands at a path, other than this one.
    Optional<String> titleAt(PagePath path, PageId except) {
        return database.first(
                """
                select draft.title from page
                join page_edition draft
                    on draft.page = page.id and draft.number = page.draft_edition
                where page.path = ? and page.state <> 'withdrawn' and page.id <> ?
                """,
                row -> Columns.text(row, "title"),
                path.value(),
                except.value());
    }

    static List<String> values(List<PagePath> paths) {
        return paths.stream().map(PagePath::value).toList();
    }

    private static ProblemException noSuchPage() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Deze pagina bestaat niet.");
    }
}
