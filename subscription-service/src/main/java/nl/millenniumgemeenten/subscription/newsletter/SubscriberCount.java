package nl.millenniumgemeenten.subscription.newsletter;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.millenniumgemeenten.events.NewsletterChange;
import nl.millenniumgemeenten.subscription.list.ListKey;

/// How many people read the newsletter. Counting takes part in the transaction that confirms or
/// unsubscribes; what is told of it, [TellCounts] tells.
@Singleton
public class SubscriberCount {
    private final JdbcOperations jdbc;

    SubscriberCount(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The count and the number of its changes so far.
    public record Counted(long subscribers, long revision) {}

    /// Someone reads these lists from now on.
    public void joined(Set<ListKey> lists) {
        if (lists.contains(ListKey.NEWSLETTER)) {
            change(1);
        }
    }

    /// So many people read this list from now on.
    public void joined(ListKey list, int people) {
        if (people > 0 && list.equals(ListKey.NEWSLETTER)) {
            change(people);
        }
    }

    /// Someone reads these lists no longer.
    public void left(Set<ListKey> lists) {
        if (lists.contains(ListKey.NEWSLETTER)) {
            change(-1);
        }
    }

    /// The count now.
    public Counted now() {
        return jdbc.prepareStatement(
                "select subscribers, revision from newsletter where id = ?",
                select -> {
                    select.setString(1, NewsletterChange.ONLY);
                    try (var row = select.executeQuery()) {
                        row.next();
                        return new Counted(row.getLong(1), row.getLong(2));
                    }
                });
    }

    private void change(int difference) {
        jdbc.prepareStatement(
                """
                update newsletter
                set subscribers = subscribers + ?, revision = revision + 1
                where id = ?
                """,
                update -> {
                    update.setInt(1, difference);
                    update.setString(2, NewsletterChange.ONLY);
                    return update.executeUpdate();
                });
    }
}
