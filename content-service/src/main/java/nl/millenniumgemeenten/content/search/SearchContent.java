package nl.millenniumgemeenten.content.search;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// Finds content of every kind by the words of its newest edition: in any form that a Dutch word
/// takes, and by titles that look like what was typed.
@Singleton
public class SearchContent {
    private final Database database;

    SearchContent(Database database) {
        this.database = database;
    }

    /// What is asked for; empty text leaves a part open.
    ///
    /// @param skip how many of the best were seen already
    public record Asked(String words, String kind, String state, int skip, int limit) {
        /// Quotes and minuses say precisely what is wanted: nothing else is offered then.
        boolean isPrecise() {
            return words.contains("\"") || words.startsWith("-") || words.contains(" -");
        }
    }

    /// The best first. Without words, what was saved last.
    @ReadOnly
    public List<FoundJson> find(Asked asked) {
        return asked.words().isBlank() ? newest(asked) : best(asked);
    }

    /// What this editor saved last and visitors do not see yet, of every kind, newest first.
    @ReadOnly
    public List<FoundJson> unseen(String editor, int skip, int limit) {
        return database.list(
                """
                select kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name
                from search_text
                where saved_by = ? and (has_draft or state <> 'live')
                order by saved_at desc, item
                limit ? offset ?
                """,
                SearchContent::found,
                editor,
                limit,
                skip);
    }

    private List<FoundJson> newest(Asked asked) {
        return database.list(
                """
                select kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name
                from search_text
                where (? = '' or kind = ?) and (? = '' or state = ?)
                order by saved_at desc, item
                limit ? offset ?
                """,
                SearchContent::found,
                asked.kind(),
                asked.kind(),
                asked.state(),
                asked.state(),
                asked.limit(),
                asked.skip());
    }

    /// Those with the words in their title first, then those with them in their text, each the
    /// newest first; at last titles that only look like what was typed.
    private List<FoundJson> best(Asked asked) {
        return database.list(
                """
                with asked as (
                    select websearch_to_tsquery('dutch', folded(?)) as query, folded(?) as typed
                ),
                found as (
                    select search_text.*, (title_words @@ query)::int + 1 as likeness
                    from search_text, asked
                    where words @@ query
                    union all
                    select search_text.*, word_similarity(typed, folded(title))
                    from search_text, asked
                    where not ? and typed <% folded(title) and not words @@ query
                )
                select kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name
                from found
                where (? = '' or kind = ?) and (? = '' or state = ?)
                order by likeness desc, saved_at desc, item
                limit ? offset ?
                """,
                SearchContent::found,
                asked.words(),
                asked.words(),
                asked.isPrecise(),
                asked.kind(),
                asked.kind(),
                asked.state(),
                asked.state(),
                asked.limit(),
                asked.skip());
    }

    private static FoundJson found(ResultSet row) throws SQLException {
        return new FoundJson(
                Columns.text(row, "kind"),
                Columns.id(row, "item"),
                Columns.text(row, "title"),
                Columns.text(row, "state"),
                row.getBoolean("has_draft"),
                Columns.moment(row, "saved_at"),
                new EditorJson(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")));
    }
}
