package nl.millenniumgemeenten.municipality.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.events.Change;
import org.jspecify.annotations.Nullable;

/// How one kind of record lies in its table and what is announced of it.
public interface TableShape<T> {

    /// The name of the table.
    String table();

    /// Its columns, the key first, without `revision` and `recorded_at`.
    List<String> columns();

    /// Those that only follow from others, and so tell nobody anything.
    default Set<String> derived() {
        return Set.of();
    }

    /// The key.
    Object id(T state);

    /// A value per column, in their order.
    @Nullable Object[] values(T state);

    /// The record in a row.
    T read(ResultSet row) throws SQLException;

    /// The whole public state after a change; absent where this revision is nobody else's business,
    /// as that of a draft.
    @Nullable Change change(Revised<T> changed);
}
