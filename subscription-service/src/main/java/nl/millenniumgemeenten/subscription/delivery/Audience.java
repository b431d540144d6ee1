package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.issue.IssueId;

/// To how many people an issue would go if it began now.
@Singleton
class Audience {
    private final JdbcOperations jdbc;

    Audience(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Who reads one of the lists of an issue.
    record OfList(String key, String title, long people) {}

    /// Who reads any of them: somebody who reads two counts once.
    record Readers(long people, List<OfList> lists) {
        Readers {
            lists = List.copyOf(lists);
        }
    }

    /// The readers of an issue, or nothing if there is none with this id.
    @ReadOnly
    public Optional<Readers> of(IssueId issue) {
        if (!exists(issue)) {
            return Optional.empty();
        }
        var lists = lists(issue);
        return Optional.of(new Readers(together(issue, lists), lists));
    }

    private boolean exists(IssueId issue) {
        return jdbc.prepareStatement(
                "select exists (select from issue where id = ?)",
                select -> {
                    select.setObject(1, issue.value());
                    try (var row = select.executeQuery()) {
                        return row.next() && row.getBoolean(1);
                    }
                });
    }

    private List<OfList> lists(IssueId issue) {
        return jdbc.prepareStatement(
                """
                select l.key, l.title, (
                    select coalesce(sum(change), 0) from list_readers where list_id = l.id) as people
                from issue_list il join mailing_list l on l.id = il.list_id
                where il.issue_id = ? order by l.position, l.id
                """,
                select -> {
                    select.setObject(1, issue.value());
                    var found = new ArrayList<OfList>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(
                                    new OfList(
                                            rows.getString(1), rows.getString(2), rows.getLong(3)));
                        }
                    }
                    return found;
                });
    }

    /// The readers of the largest list are known; of the others only who is not one of them is
    /// counted, each looked up on its own: statistics may be of before there were so many.
    private long together(IssueId issue, List<OfList> lists) {
        var largest = lists.stream().max(Comparator.comparingLong(OfList::people));
        if (largest.isEmpty() || lists.size() == 1) {
            return largest.map(OfList::people).orElse(0L);
        }
        var key = largest.get().key();
        return largest.get().people()
                + jdbc.prepareStatement(
                        """
                        select count(distinct s.subscriber_id) from subscription s
                        where s.state = 'active'
                          and s.list_id = any (array(
                              select il.list_id from issue_list il
                              join mailing_list l on l.id = il.list_id and l.key <> ?
                              where il.issue_id = ?))
                          and (select o.state from subscription o
                              where o.subscriber_id = s.subscriber_id
                                and o.list_id = (select id from mailing_list where key = ?))
                              is distinct from 'active'
                        """,
                        select -> {
                            select.setString(1, key);
                            select.setObject(2, issue.value());
                            select.setString(3, key);
                            try (var row = select.executeQuery()) {
                                row.next();
                                return row.getLong(1);
                            }
                        });
    }
}
