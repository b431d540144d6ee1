package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.ContributorChange.Office;
import nl.millenniumgemeenten.outbox.Outbox;

/// Who writes in discussions. Saving always tells the world.
@Singleton
class Contributors {
    private static final String DESK = "De redactie";

    /// One maker of the desk's contributor at a time: "contribu" in ASCII.
    private static final long LOCK = 0x636f6e7472696275L;

    private final Database database;
    private final Outbox outbox;

    Contributors(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// The contributor as whom every editor writes: names of editors stay inside the desk.
    UUID desk(Instant now) {
        return existing()
                .orElseGet(() -> {
                    database.lock(LOCK);
                    return existing().orElseGet(() -> made(now));
                });
    }

    private Optional<UUID> existing() {
        return database.first(
                "select id from contributor where office = ?",
                row -> Columns.id(row, "id"),
                Office.EDITOR.name());
    }

    private UUID made(Instant now) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into contributor (id, revision, name, office, changed_at)
                values (?, 1, ?, ?, ?)
                """,
                id,
                DESK,
                Office.EDITOR.name(),
                now);
        outbox.add(new ContributorChange.Recorded(id, 1, DESK, null, Office.EDITOR, now));
        return id;
    }
}
