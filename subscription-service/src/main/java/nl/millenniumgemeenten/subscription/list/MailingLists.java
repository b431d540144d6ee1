package nl.millenniumgemeenten.subscription.list;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All lists, in the order in which people see them.
@Singleton
public class MailingLists {
    private final JdbcOperations jdbc;

    MailingLists(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// All of them, closed ones too.
    public List<MailingList> all() {
        PreparedStatementCallback<List<MailingList>> read =
                select -> {
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<MailingList>();
                        while (rows.next()) {
                            found.add(
                                    new MailingList(
                                            new ListKey(rows.getString("key")),
                                            rows.getString("title"),
                                            rows.getString("description"),
                                            rows.getBoolean("open"),
                                            rows.getInt("position"),
                                            rows.getLong("revision")));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select key, title, description, open, position, revision
                from mailing_list order by position, key
                """,
                read);
    }

    /// The list with this key.
    public Optional<MailingList> withKey(ListKey key) {
        return all().stream().filter(list -> list.key().equals(key)).findFirst();
    }

    /// How many people read each list; a list that nobody reads is left out.
    public Map<ListKey, Long> readers() {
        PreparedStatementCallback<Map<ListKey, Long>> read =
                select -> {
                    try (var rows = select.executeQuery()) {
                        var counts = new HashMap<ListKey, Long>();
                        while (rows.next()) {
                            counts.put(new ListKey(rows.getString(1)), rows.getLong(2));
                        }
                        return counts;
                    }
                };
        return jdbc.prepareStatement(
                """
                select key, sum(change) from list_readers join mailing_list on id = list_id
                group by key having sum(change) > 0
                """,
                read);
    }

    /// Adds a list, unless there is one with this key.
    boolean add(MailingList list) {
        return jdbc.prepareStatement(
                """
                insert into mailing_list (title, description, open, position, revision, kind, key)
                values (?, ?, ?, ?, 1, ?, ?)
                on conflict (key) do nothing
                """,
                insert -> {
                    insert.setString(1, list.title());
                    insert.setString(2, list.description());
                    insert.setBoolean(3, list.open());
                    insert.setInt(4, list.position());
                    insert.setString(5, list.key().kind());
                    insert.setString(6, list.key().value());
                    return insert.executeUpdate() == 1;
                });
    }

    /// Changes a list that nobody changed since the revision that it carries.
    boolean change(MailingList list) {
        return jdbc.prepareStatement(
                """
                update mailing_list
                set title = ?, description = ?, open = ?, position = ?, revision = revision + 1
                where key = ? and revision = ?
                """,
                update -> {
                    update.setString(1, list.title());
                    update.setString(2, list.description());
                    update.setBoolean(3, list.open());
                    update.setInt(4, list.position());
                    update.setString(5, list.key().value());
                    update.setLong(6, list.revision());
                    return update.executeUpdate() == 1;
                });
    }
}
