package nl.millenniumgemeenten.content.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.events.MediaUse;
import org.jspecify.annotations.Nullable;

/// Rows of `page` and `page_edition` as the domain knows them.
final class PageRows {
    /// Page and both editions that matter, each column of an edition with a prefix.
    static final String SELECT_PAGE =
            """
            select page.id, page.revision, page.state, page.path, page.former_paths,
                   page.first_published_at, page.published_at, page.withdrawn_at,
                   draft.number as draft_number, draft.moves as draft_moves,
                   case when draft.moves then draft.parent else page.parent end as draft_parent,
                   draft.slug as draft_slug, draft.title as draft_title,
                   draft.navigation_title as draft_navigation_title,
                   draft.summary as draft_summary, draft.body_html as draft_body_html,
                   case when draft.moves then draft.position else page.position end as draft_position,
                   draft.in_navigation as draft_in_navigation,
                   draft.goals as draft_goals, draft.municipalities as draft_municipalities,
                   draft.themes as draft_themes, draft.picture as draft_picture,
                   draft.picture_alternative as draft_picture_alternative,
                   draft.saved_at as draft_saved_at, draft.saved_by as draft_saved_by,
                   draft.saved_by_name as draft_saved_by_name,
                   public.number as public_number, page.parent as public_parent,
                   false as public_moves,
                   public.slug as public_slug, public.title as public_title,
                   public.navigation_title as public_navigation_title,
                   public.summary as public_summary, public.body_html as public_body_html,
                   page.position as public_position,
                   public.in_navigation as public_in_navigation,
                   public.goals as public_goals,
                   public.municipalities as public_municipalities,
                   public.themes as public_themes, public.picture as public_picture,
                   public.picture_alternative as public_picture_alternative,
                   public.saved_at as public_saved_at, public.saved_by as public_saved_by,
                   public.saved_by_name as public_saved_by_name
            from page
            join page_edition draft
                on draft.page = page.id and draft.number = page.draft_edition
            left join page_edition public
                on public.page = page.id and public.number = page.public_edition
            """;

    private PageRows() {}

    static Page page(ResultSet row) throws SQLException {
        return new Page(
                new PageId(Columns.id(row, "id")),
                new PagePath(Columns.text(row, "path")),
                edition(row, "draft_"),
                state(row),
                Columns.texts(row, "former_paths").stream().map(PagePath::new).toList(),
                row.getLong("revision"));
    }

    static Edition<PageContent> edition(ResultSet row, String prefix) throws SQLException {
        var content =
                new PageContent(
                        Parent.of(Columns.idOrNull(row, prefix + "parent")),
                        new Slug(Columns.text(row, prefix + "slug")),
                        Columns.text(row, prefix + "title"),
                        Columns.text(row, prefix + "navigation_title"),
                        Columns.text(row, prefix + "summary"),
                        SafeHtml.stored(Columns.text(row, prefix + "body_html")),
                        row.getInt(prefix + "position"),
                        row.getBoolean(prefix + "in_navigation"),
                        new Tags(
                                Columns.numbers(row, prefix + "goals"),
                                Columns.texts(row, prefix + "municipalities"),
                                Columns.texts(row, prefix + "themes")),
                        picture(row, prefix),
                        row.getBoolean(prefix + "moves"));
        return new Edition<>(
                row.getInt(prefix + "number"),
                content,
                new Editor(
                        Columns.text(row, prefix + "saved_by"),
                        Columns.text(row, prefix + "saved_by_name")),
                Columns.moment(row, prefix + "saved_at"));
    }

    private static @Nullable MediaUse picture(ResultSet row, String prefix) throws SQLException {
        var medium = Columns.idOrNull(row, prefix + "picture");
        return medium == null
                ? null
                : new MediaUse(medium, Columns.text(row, prefix + "picture_alternative"));
    }

    private static State<PageContent> state(ResultSet row) throws SQLException {
        return switch (Columns.text(row, "state")) {
            case "unpublished" -> new State.Unpublished<>();
            case "live" ->
                    new State.Live<>(
                            edition(row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"));
            case "withdrawn" ->
                    new State.Withdrawn<>(
                            edition(row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"),
                            Columns.moment(row, "withdrawn_at"));
            case String other -> throw new IllegalStateException("No such state: " + other);
        };
    }
}
