package nl.millenniumgemeenten.municipality.register;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.jspecify.annotations.Nullable;

/// All records of one kind. State, change and history leave together: there is no way to store one
/// silently. The revision decides who is first when two write at once.
///
/// Beside the table lies one with the same columns and `_revision` behind its name, which keeps
/// every revision with who recorded it: what was known at a moment can be asked for ever.
public abstract class RegisterTable<T> {
    private final Database database;
    private final Outbox outbox;
    private final TableShape<T> shape;
    private final String select;
    private final String upsert;
    private final String remember;

    protected RegisterTable(Database database, Outbox outbox, TableShape<T> shape) {
        this.database = database;
        this.outbox = outbox;
        this.shape = shape;
        this.select =
                "select %s, revision, recorded_at from %s "
                        .formatted(String.join(", ", shape.columns()), shape.table());
        this.upsert = upsert(shape);
        this.remember = remember(shape);
    }

    /// The record with this key, if it is there.
    public Optional<Revised<T>> find(Object id) {
        return query("where " + key() + " = ?", id).stream().findFirst();
    }

    /// The record as a writer expects it.
    ///
    /// @throws StaleRevision if another revision stands there
    /// @throws NoSuchRecord if nothing does
    public Revised<T> at(Object id, Expected.Revision expected) {
        var there = find(id).orElseThrow(() -> new NoSuchRecord(id));
        if (there.revision() != expected.revision()) {
            throw new StaleRevision(there.revision());
        }
        return there;
    }

    /// Every record, by key.
    public List<Revised<T>> everything() {
        return query("order by " + key());
    }

    /// Every record by its key.
    public Map<Object, Revised<T>> byKey() {
        return everything().stream()
                .collect(
                        toUnmodifiableMap(
                                revised -> shape.id(revised.state()), Function.identity()));
    }

    /// So many records after a key, by key; from the first where `after` is absent.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    public List<Revised<T>> after(@Nullable Object after, int limit, Optional<Instant> known) {
        return after == null
                ? query(known, "order by " + key() + " limit ?", limit)
                : query(
                        known,
                        "where " + key() + " > ? order by " + key() + " limit ?",
                        after,
                        limit);
    }

    /// Every revision of one record, newest first.
    public List<Recording<T>> revisions(Object id) {
        return database.query(
                "select * from " + history() + " where " + key() + " = ? order by revision desc",
                row -> new Recording<>(read(row), author(row)),
                id);
    }

    /// One record as it was known at a moment, now where that is absent.
    public Optional<Revised<T>> find(Object id, Optional<Instant> known) {
        return query(known, "where " + key() + " = ?", id).stream().findFirst();
    }

    /// Every record as it was known at a moment, now where that is absent; by key.
    public List<Revised<T>> everything(Optional<Instant> known) {
        return query(known, "order by " + key());
    }

    /// Stores one record and announces it. A record that is already so stays as it is, without a
    /// change.
    ///
    /// @throws StaleRevision if something else stands there than the writer expects
    /// @throws NoSuchRecord if nothing stands where the writer expects something
    public Revised<T> save(T state, Expected expected, Author author, Instant at) {
        var id = shape.id(state);
        var known = find(id);
        var next =
                switch (expected) {
                    case Expected.Nothing() -> {
                        known.ifPresent(there -> {
                            throw new StaleRevision(there.revision());
                        });
                        yield Revised.first(state, at);
                    }
                    case Expected.Revision(var revision) -> {
                        var current = known.orElseThrow(() -> new NoSuchRecord(id));
                        if (current.revision() != revision) {
                            throw new StaleRevision(current.revision());
                        }
                        yield current.state().equals(state) ? current : current.next(state, at);
                    }
                };
        if (!next.equals(known.orElse(null))) {
            saveAll(List.of(next), author);
        }
        return next;
    }

    /// Stores and announces many records at once; each carries its next revision.
    ///
    /// @throws StaleRevision if one of them is no longer the next
    public void saveAll(List<Revised<T>> changed, Author author) {
        if (changed.isEmpty()) {
            return;
        }
        var overtaken = database.batch(upsert, changed.stream().map(this::parameters).toList());
        if (!overtaken.isEmpty()) {
            var id = shape.id(changed.get(overtaken.getFirst()).state());
            throw new StaleRevision(find(id).orElseThrow().revision());
        }
        database.batch(
                remember, changed.stream().map(revised -> parameters(revised, author)).toList());
        outbox.addAll(
                changed.stream()
                        .flatMap(revised -> Stream.ofNullable(shape.change(revised)))
                        .toList());
    }

    /// What another state of a record says otherwise, column by column; all that it says where
    /// there was none before. What follows from other columns is left out.
    public List<FieldChange> differences(Optional<T> before, T after) {
        var next = shape.values(after);
        var was = before.map(shape::values).orElseGet(() -> new @Nullable Object[next.length]);
        var differences = new ArrayList<FieldChange>();
        for (int index = 1; index < next.length; index++) {
            var column = shape.columns().get(index);
            var change = new FieldChange(column, text(was[index]), text(next[index]));
            if (!change.from().equals(change.to()) && !shape.derived().contains(column)) {
                differences.add(change);
            }
        }
        return List.copyOf(differences);
    }

    /// Keeps every other writer out until the transaction ends; readers go on.
    public void lock() {
        database.execute("lock table " + shape.table() + " in share row exclusive mode");
    }

    /// The records that a condition picks, or in the order it says.
    protected List<Revised<T>> query(String condition, @Nullable Object... parameters) {
        return database.query(select + condition, this::read, parameters);
    }

    /// The same of what was known at a moment; of what is known now where that is absent.
    protected List<Revised<T>> query(
            Optional<Instant> known, String condition, @Nullable Object... parameters) {
        if (known.isEmpty()) {
            return query(condition, parameters);
        }
        var all = new ArrayList<@Nullable Object>();
        all.add(known.get());
        all.addAll(Arrays.asList(parameters));
        return database.query(
                """
                select * from (
                    select distinct on (%1$s) * from %2$s where recorded_at <= ?
                    order by %1$s, revision desc) as known
                """
                                .formatted(key(), history())
                        + condition,
                this::read,
                all.toArray());
    }

    private Revised<T> read(ResultSet row) throws SQLException {
        return new Revised<>(
                shape.read(row),
                row.getLong("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private @Nullable Object[] parameters(Revised<T> changed) {
        var values = shape.values(changed.state());
        var all = new @Nullable Object[values.length + 2];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = changed.revision();
        all[values.length + 1] = changed.recordedAt();
        return all;
    }

    private @Nullable Object[] parameters(Revised<T> changed, Author author) {
        var values = parameters(changed);
        var all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = author.id();
        all[values.length + 1] = author.name();
        return all;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Object[] several ->
                    Arrays.stream(several).map(String::valueOf).collect(joining(", "));
            case int[] several ->
                    Arrays.stream(several).mapToObj(Integer::toString).collect(joining(", "));
            default -> value.toString();
        };
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getString("recorded_by"), row.getString("recorded_by_name"));
    }

    private String history() {
        return shape.table() + "_revision";
    }

    private String key() {
        return shape.columns().getFirst();
    }

    private static String upsert(TableShape<?> shape) {
        var columns = shape.columns();
        return """
        insert into %1$s (%2$s, revision, recorded_at) values (%3$s, ?, ?)
        on conflict (%4$s) do update set %5$s,
            revision = excluded.revision, recorded_at = excluded.recorded_at
        where %1$s.revision = excluded.revision - 1
        """
                .formatted(
                        shape.table(),
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        columns.getFirst(),
                        columns.stream()
                                .skip(1)
                                .map(column -> column + " = excluded." + column)
                                .collect(joining(", ")));
    }

    private static String remember(TableShape<?> shape) {
        var columns = shape.columns();
        return """
        insert into %s_revision
            (%s, revision, recorded_at, recorded_by, recorded_by_name) values (%s, ?, ?, ?, ?)
        """
                .formatted(
                        shape.table(),
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }
}
