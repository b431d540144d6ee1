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
        return Optional.of(new Readers(together(issue), lists));
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
    /// counted.
    private long together(IssueId issue) {
        return jdbc.prepareStatement(
                """
                with list as (
                    select il.list_id, coalesce(sum(r.change), 0) as people
                    from issue_list il left join list_readers r on r.list_id = il.list_id
                    where il.issue_id = ? group by il.list_id),
                largest as (select * from list order by people desc, list_id limit 1)
                select coalesce((select people from largest), 0) + (
                    select count(distinct s.subscriber_id)
                    from list join subscription s on s.list_id = list.list_id and s.state = 'active'
                    where list.list_id <> (select list_id from largest)
                      and not exists (select from subscription l
                          where l.list_id = (select list_id from largest)
                            and l.subscriber_id = s.subscriber_id and l.state = 'active'))
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
