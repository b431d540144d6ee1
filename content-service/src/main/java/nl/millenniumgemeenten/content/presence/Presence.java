package nl.millenniumgemeenten.content.presence;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// Who has which form open. A form reports every nine seconds; who is not heard of for longer has
/// left. In the database, so that it holds whichever instance is asked.
@Singleton
class Presence {
    /// One report may get lost. Who left is gone for everybody within half a minute, the time
    /// between two reports included.
    static final Duration LINGERS = Duration.ofSeconds(20);

    private final Database database;
    private final InstantSource clock;

    Presence(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes that somebody is here.
    ///
    /// @return who else is, longest here first
    @Transactional
    List<PresentJson> report(String kind, UUID item, Editor who) {
        var now = clock.instant();
        var gone = now.minus(LINGERS);
        database.update(
                """
                insert into presence as present (kind, item, person, person_name, since, seen_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (kind, item, person) do update
                set person_name = excluded.person_name, seen_at = excluded.seen_at,
                    since = case when present.seen_at < ? then excluded.since
                                 else present.since end
                """,
                kind,
                item,
                who.id(),
                who.name(),
                now,
                now,
                gone);
        return database.list(
                """
                select person, person_name, since from presence
                where kind = ? and item = ? and person <> ? and seen_at >= ?
                order by since, person
                """,
                row ->
                        new PresentJson(
                                new EditorJson(
                                        Columns.text(row, "person"),
                                        Columns.text(row, "person_name")),
                                Columns.moment(row, "since")),
                kind,
                item,
                who.id(),
                gone);
    }

    /// Notes that somebody left.
    @Transactional
    void leave(String kind, UUID item, Editor who) {
        database.update(
                "delete from presence where kind = ? and item = ? and person = ?",
                kind,
                item,
                who.id());
    }

    /// Forgets who left long ago.
    @Transactional
    void forget() {
        database.update(
                "delete from presence where seen_at < ?",
                clock.instant().minus(Duration.ofHours(1)));
    }
}
