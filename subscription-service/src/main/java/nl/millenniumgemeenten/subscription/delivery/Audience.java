package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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
        // One list needs no looking for who is on another as well: that is what takes time.
        return Optional.of(
                new Readers(
                        lists.size() == 1 ? lists.getFirst().people() : together(issue), lists));
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
                    select count(*) from subscription s
                    where s.list_id = l.id and s.state = 'active') as people
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

    private long together(IssueId issue) {
        return jdbc.prepareStatement(
                """
                select count(distinct s.subscriber_id)
                from issue_list il join subscription s on s.list_id = il.list_id
                where il.issue_id = ? and s.state = 'active'
                """,
                select -> {
                    select.setObject(1, issue.value());
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }
}
