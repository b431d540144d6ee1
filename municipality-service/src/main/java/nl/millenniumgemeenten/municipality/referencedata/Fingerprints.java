package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.municipality.register.Database;
import org.jspecify.annotations.Nullable;

/// What the importer last took, per record or per file.
@Singleton
public class Fingerprints {
    private static final long IMPORT_LOCK = 0x7265_6765_6e63_65L;
    private static final String SAVE =
            """
            insert into reference_import (kind, id, fingerprint, imported_at) values (?, ?, ?, ?)
            on conflict (kind, id) do update
            set fingerprint = excluded.fingerprint, imported_at = excluded.imported_at
            """;

    private final Database database;

    Fingerprints(Database database) {
        this.database = database;
    }

    /// Waits until no other import runs, and keeps others waiting until the transaction ends.
    void lock() {
        database.execute("select pg_advisory_xact_lock(?)", IMPORT_LOCK);
    }

    /// The fingerprints of a kind by the key of the record, as text.
    Map<String, Fingerprint> of(String kind) {
        return query("select id, fingerprint from reference_import where kind = ?", kind);
    }

    /// The same, of whichever files were taken last: those of the service or those that somebody
    /// chose.
    Map<String, Fingerprint> latest(String kind) {
        return query(
                """
                select distinct on (id) id, fingerprint from reference_import where kind in (?, ?)
                order by id, imported_at desc
                """,
                kind,
                ReferenceFiles.CHOSEN + kind);
    }

    private Map<String, Fingerprint> query(String select, Object... kinds) {
        return database
                .query(
                        select,
                        row ->
                                Map.entry(
                                        row.getString("id"),
                                        new Fingerprint(row.getString("fingerprint"))),
                        kinds)
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether what stands under a name was taken when it said the same.
    public boolean knows(String kind, String id, Fingerprint fingerprint) {
        return fingerprint.equals(of(kind).get(id));
    }

    /// Remembers what one file said.
    public void save(String kind, String id, Fingerprint fingerprint, Instant at) {
        database.execute(SAVE, kind, id, fingerprint.value(), at);
    }

    /// Remembers what was taken.
    void save(String kind, List<? extends Candidate<?>> taken, Instant at) {
        database.batch(
                SAVE,
                taken.stream()
                        .map(candidate ->
                                new @Nullable Object[] {
                                    kind,
                                    candidate.key().toString(),
                                    candidate.fingerprint().value(),
                                    at
                                })
                        .toList());
    }
}
