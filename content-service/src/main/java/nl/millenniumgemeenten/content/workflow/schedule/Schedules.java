package nl.millenniumgemeenten.content.workflow.schedule;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import org.jspecify.annotations.Nullable;

/// Everything that is or was planned.
@Singleton
public class Schedules {
    private static final String SELECT =
            """
            select id, kind, item, act, edition, due_at, planned_at, planned_by, planned_by_name,
                   state, ended_at, reason
            from schedule
            """;

    /// What is due. What comes earlier for the same item comes first, whoever is busy with it; what
    /// was refused comes after all others that are due by then. Never after what comes later: of
    /// one item, that waits for it.
    private static final String DUE =
            SELECT
                    + """
                    as due
                    where state = 'planned' and due_at <= ?
                      and not exists (
                          select 1 from schedule as earlier
                          where earlier.state = 'planned'
                            and earlier.kind = due.kind and earlier.item = due.item
                            and (earlier.due_at, earlier.position) < (due.due_at, due.position))
                      and (refused_at is null or not exists (
                          select 1 from schedule as fresh
                          where fresh.state = 'planned' and fresh.refused_at is null
                            and fresh.due_at <= due.due_at))
                    """;

    private final Database database;

    Schedules(Database database) {
        this.database = database;
    }

    /// Takes the schedules of an item that are open, so that nobody carries one out until this
    /// transaction ends.
    public List<Schedule> takeOpen(Item item) {
        return database.list(
                SELECT
                        + """
                        where kind = ? and item = ? and state in ('planned', 'failed')
                        order by due_at, position for update
                        """,
                Schedules::schedule,
                item.kind(),
                item.id());
    }

    /// The schedules of an item that are open.
    public List<Schedule> open(Item item) {
        return database.list(
                SELECT + "where kind = ? and item = ? and state in ('planned', 'failed')",
                Schedules::schedule,
                item.kind(),
                item.id());
    }

    /// Everything that is open and in these states, in the order of time, after the one with this
    /// id; null for the first.
    List<Schedule> open(List<String> states, @Nullable UUID after, int limit) {
        return database.list(
                SELECT
                        + """
                        where state in ('planned', 'failed') and state = any (?)
                          and (?::uuid is null or (due_at, position) > (
                              select seen.due_at, seen.position from schedule as seen
                              where seen.id = ?::uuid))
                        order by due_at, position limit ?
                        """,
                Schedules::schedule,
                Database.Array.ofTexts(states),
                after,
                after,
                limit);
    }

    /// Whether there ever was one with this id.
    boolean known(UUID id) {
        return database.any("select 1 from schedule where id = ?", id);
    }

    /// What is due by this moment, in the order in which it is to happen. Nothing is taken.
    List<Schedule> due(Instant now, int limit) {
        return database.list(
                DUE + "order by due_at, refused_at nulls first, position limit ?",
                Schedules::schedule,
                now,
                limit);
    }

    /// Takes one that is still due, once nobody else can be at its item.
    Optional<Schedule> takeDue(UUID id, Instant now) {
        return database.first(
                DUE + "and id = ? for update skip locked", Schedules::schedule, now, id);
    }

    /// Takes one that is still planned and that nobody else is busy with.
    Optional<Schedule> takePlanned(UUID id) {
        return database.first(
                SELECT + "where id = ? and state = 'planned' for update skip locked",
                Schedules::schedule,
                id);
    }

    /// How many are due by this moment.
    int countDue(Instant now) {
        return database.first(
                        "select count(*) from schedule where state = 'planned' and due_at <= ?",
                        row -> row.getInt(1),
                        now)
                .orElse(0);
    }

    /// Adds one.
    void add(Schedule schedule) {
        database.update(
                """
                insert into schedule (id, kind, item, act, edition, due_at, planned_at, planned_by,
                                      planned_by_name, state, ended_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                schedule.id(),
                schedule.item().kind(),
                schedule.item().id(),
                label(schedule.what()),
                schedule.edition(),
                schedule.at(),
                schedule.plannedAt(),
                schedule.plannedBy().id(),
                schedule.plannedBy().name(),
                label(schedule.state()),
                schedule.endedAt(),
                schedule.reason());
    }

    /// Ends one that was taken.
    void end(Schedule schedule, Schedule.State state, Instant at, String reason) {
        database.update(
                "update schedule set state = ?, ended_at = ?, reason = ? where id = ?",
                label(state),
                at,
                reason,
                schedule.id());
    }

    /// Puts one behind everything that is due by then, if that can help: because something there
    /// was not tried yet, or something happened since this one was refused the last time, such as
    /// the publication of the page above it.
    boolean postpone(Schedule schedule, Instant now) {
        return database.update(
                        """
                        update schedule set refused_at = ?
                        where id = ? and exists (
                            select 1 from schedule as other
                            where other.id <> schedule.id and (
                                (schedule.refused_at is null and other.state = 'planned'
                                    and other.refused_at is null
                                    and other.due_at <= schedule.due_at)
                                or (other.state = 'done'
                                    and other.ended_at > schedule.refused_at)))
                        """,
                        now,
                        schedule.id())
                == 1;
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                Columns.id(row, "id"),
                new Item(Columns.text(row, "kind"), Columns.id(row, "item")),
                What.valueOf(Columns.text(row, "act").toUpperCase(Locale.ROOT)),
                Columns.numberOrNull(row, "edition"),
                Columns.moment(row, "due_at"),
                Columns.moment(row, "planned_at"),
                new Editor(Columns.text(row, "planned_by"), Columns.text(row, "planned_by_name")),
                Schedule.State.valueOf(Columns.text(row, "state").toUpperCase(Locale.ROOT)),
                Columns.momentOrNull(row, "ended_at"),
                Columns.text(row, "reason"));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
