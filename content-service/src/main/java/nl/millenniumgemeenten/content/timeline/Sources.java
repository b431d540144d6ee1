package nl.millenniumgemeenten.content.timeline;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.jspecify.annotations.Nullable;

/// The sources that editors keep, and how asking them went.
@Singleton
class Sources {
    /// One editor at a time adds one: "timeline" in ASCII.
    private static final long LOCK = 0x74696d656c696e65L;

    private static final String SELECT =
            """
            select id, revision, kind, address, name, active, changed_at, outcome, succeeded,
                   fetched_at, greatest(due_at, wait_until) as next_at, wait_until > now() as waits,
                   (select count(*) from timeline_post
                    where timeline_post.source = timeline_source.id and state = 'SHOWN') as posts
            from timeline_source
            """;

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /// A source with how it stands.
    ///
    /// @param posts how many of its posts visitors can see
    /// @param outcome what came of asking it last; empty if it was not asked yet
    /// @param nextAt when it is asked again
    /// @param waits whether its server asked to be left alone until then
    record Listed(
            Source source,
            int posts,
            String outcome,
            boolean succeeded,
            @Nullable Instant fetchedAt,
            Instant nextAt,
            boolean waits) {}

    /// Until the end of the transaction, nobody else adds one.
    void lock() {
        database.lock(LOCK);
    }

    List<Listed> all() {
        return database.list(
                SELECT + "where not removed order by lower(name), id", Sources::listed);
    }

    Optional<Listed> find(UUID id) {
        return database.first(SELECT + "where id = ? and not removed", Sources::listed, id);
    }

    /// @throws ProblemException `no-such-thing`
    Listed at(UUID id) {
        return find(id).orElseThrow(() ->
                new ProblemException(ProblemType.NO_SUCH_THING, "Deze bron bestaat niet."));
    }

    /// The source, and until the end of the transaction nobody else changes it or adds posts of it.
    ///
    /// @throws StaleRevision if somebody else changed it since
    Source held(UUID id, long revision) {
        database.list(
                "select from timeline_source where id = ? for no key update", row -> true, id);
        var found = at(id).source();
        if (found.revision() != revision) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }

    /// Whether another source reads from this address.
    boolean isTaken(String address, UUID besides) {
        return database.any(
                "select from timeline_source where address = ? and id <> ? and not removed",
                address,
                besides);
    }

    void add(Source source) {
        var settings = source.settings();
        database.update(
                """
                insert into timeline_source (id, revision, kind, address, name, active, changed_at,
                                             due_at)
                values (?, ?, ?, ?, ?, ?, ?, now())
                """,
                source.id(),
                source.revision(),
                settings.kind().name(),
                settings.address(),
                settings.name(),
                settings.active(),
                source.changedAt());
    }

    /// Stores other settings. Whoever is asking it now asks by the old ones, so nothing of that is
    /// kept.
    void save(Source source) {
        var settings = source.settings();
        database.update(
                """
                update timeline_source
                set revision = ?, kind = ?, address = ?, name = ?, active = ?, changed_at = ?,
                    claim = null, claimed_until = null
                where id = ?
                """,
                source.revision(),
                settings.kind().name(),
                settings.address(),
                settings.name(),
                settings.active(),
                source.changedAt(),
                source.id());
    }

    /// Forgets how asking it went: it is asked anew, as for the first time.
    void startAnew(UUID id) {
        database.update(
                """
                update timeline_source
                set due_at = now(), wait_until = null, failures = 0, outcome = '', succeeded = true,
                    fetched_at = null, account = '', etag = '', last_modified = ''
                where id = ?
                """,
                id);
    }

    void remove(Source source) {
        database.update(
                """
                update timeline_source
                set removed = true, revision = ?, changed_at = ?, claim = null, claimed_until = null
                where id = ?
                """,
                source.revision() + 1,
                source.changedAt(),
                source.id());
    }

    /// Lets it be asked as soon as somebody can.
    void askSoon(UUID id) {
        database.update("update timeline_source set due_at = now() where id = ?", id);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                new Source(
                        Columns.id(row, "id"),
                        row.getLong("revision"),
                        new Source.Settings(
                                SourceKind.valueOf(Columns.text(row, "kind")),
                                Columns.text(row, "address"),
                                Columns.text(row, "name"),
                                row.getBoolean("active")),
                        Columns.moment(row, "changed_at")),
                row.getInt("posts"),
                Columns.text(row, "outcome"),
                row.getBoolean("succeeded"),
                Columns.momentOrNull(row, "fetched_at"),
                Columns.moment(row, "next_at"),
                row.getBoolean("waits"));
    }
}
