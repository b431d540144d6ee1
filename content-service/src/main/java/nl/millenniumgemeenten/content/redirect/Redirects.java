package nl.millenniumgemeenten.content.redirect;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The redirects that editors made. Saving always tells the change to the world.
@Singleton
public class Redirects {
    private static final Logger LOG = LoggerFactory.getLogger(Redirects.class);

    /// One writer at a time, so that no two make a loop together: "redirect" in ASCII.
    private static final long LOCK = 0x7265646972656374L;

    private static final String SELECT =
            "select id, revision, from_path, target, saved_at, saved_by, saved_by_name from redirect ";

    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;

    Redirects(Database database, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Those of these paths where a page is live now send nobody on any more.
    public void giveWay(List<String> livePaths) {
        // Whoever records one of these at this moment comes before this or sees the page.
        lock();
        var gone =
                database.list(
                        SELECT + "where from_path = any (?) and not removed",
                        Redirects::redirect,
                        Database.Array.ofTexts(livePaths));
        for (var redirect : gone) {
            remove(redirect, redirect.savedBy());
            LOG.atInfo().addKeyValue("redirect", redirect.id()).log("redirect gave way to a page");
        }
    }

    void lock() {
        database.lock(LOCK);
    }

    /// @throws ProblemException `no-such-thing`
    Redirect at(UUID id) {
        return database.first(SELECT + "where id = ? and not removed", Redirects::redirect, id)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze doorverwijzing bestaat niet."));
    }

    /// @throws StaleRevision if somebody else changed it since
    Redirect at(UUID id, long revision) {
        var found = at(id);
        if (found.revision() != revision) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }

    /// Those from these paths.
    List<Redirect> from(List<String> paths) {
        return database.list(
                SELECT + "where from_path = any (?) and not removed",
                Redirects::redirect,
                Database.Array.ofTexts(paths));
    }

    /// Those that lead to a path, with whatever follows it.
    List<Redirect> leadingTo(String path) {
        return database.list(
                SELECT + "where not removed and split_part(split_part(target, '?', 1), '#', 1) = ?",
                Redirects::redirect,
                path);
    }

    /// One whose path is in use, after this path in the order of paths.
    List<Redirect> list(String words, String after, int limit) {
        return database.list(
                SELECT
                        + """
                        where not removed and from_path > ?
                              and (? = '' or strpos(lower(from_path), lower(?)) > 0
                                   or strpos(lower(target), lower(?)) > 0)
                        order by from_path
                        limit ?
                        """,
                Redirects::redirect,
                after,
                words,
                words,
                words,
                limit);
    }

    void add(Redirect redirect) {
        database.update(
                """
                insert into redirect
                    (id, revision, from_path, target, removed, saved_at, saved_by, saved_by_name)
                values (?, ?, ?, ?, false, ?, ?, ?)
                """,
                redirect.id(),
                redirect.revision(),
                redirect.from().value(),
                redirect.to(),
                redirect.savedAt(),
                redirect.savedBy().id(),
                redirect.savedBy().name());
        outbox.add(redirect.recorded());
    }

    void save(Redirect redirect) {
        int changed =
                database.update(
                        """
                        update redirect
                        set revision = ?, from_path = ?, target = ?, saved_at = ?, saved_by = ?,
                            saved_by_name = ?
                        where id = ? and revision = ?
                        """,
                        redirect.revision(),
                        redirect.from().value(),
                        redirect.to(),
                        redirect.savedAt(),
                        redirect.savedBy().id(),
                        redirect.savedBy().name(),
                        redirect.id(),
                        redirect.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(redirect.id()).revision());
        }
        outbox.add(redirect.recorded());
    }

    void remove(Redirect redirect, Editor by) {
        var now = clock.instant();
        int changed =
                database.update(
                        """
                        update redirect
                        set revision = ?, removed = true, saved_at = ?, saved_by = ?, saved_by_name = ?
                        where id = ? and revision = ? and not removed
                        """,
                        redirect.revision() + 1,
                        now,
                        by.id(),
                        by.name(),
                        redirect.id(),
                        redirect.revision());
        if (changed == 0) {
            throw new StaleRevision(at(redirect.id()).revision());
        }
        outbox.add(redirect.removed(now));
    }

    private static Redirect redirect(ResultSet row) throws SQLException {
        return new Redirect(
                Columns.id(row, "id"),
                row.getLong("revision"),
                new FromPath(Columns.text(row, "from_path")),
                Columns.text(row, "target"),
                new Editor(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")),
                Columns.moment(row, "saved_at"));
    }
}
