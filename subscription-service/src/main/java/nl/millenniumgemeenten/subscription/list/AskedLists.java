package nl.millenniumgemeenten.subscription.list;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// What the links in confirmation mails ask for. A mail names the lists, and its link subscribes to
/// those and no other, whatever is asked later.
@Singleton
public class AskedLists {
    private final JdbcOperations jdbc;

    AskedLists(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what the link with this token asks for.
    public void add(Token token, Collection<ListKey> lists) {
        jdbc.prepareStatement(
                """
                insert into confirmation_list (token_hash, list_id)
                select ?, id from mailing_list where key = any(?)
                """,
                insert -> {
                    insert.setBytes(1, token.sha256());
                    insert.setObject(2, ListKeys.array(lists));
                    return insert.executeUpdate();
                });
    }

    /// What the link with this token asks for.
    public Set<ListKey> of(Token token) {
        return jdbc.prepareStatement(
                """
                select key from confirmation_list join mailing_list on id = list_id
                where token_hash = ? order by position, key
                """,
                select -> {
                    select.setBytes(1, token.sha256());
                    try (var rows = select.executeQuery()) {
                        var found = new LinkedHashSet<ListKey>();
                        while (rows.next()) {
                            found.add(new ListKey(rows.getString(1)));
                        }
                        return found;
                    }
                });
    }
}
