package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// To how many people an issue would go if it began now.
@Singleton
class Audience {
    private final JdbcOperations jdbc;

    Audience(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Who reads one of the lists of an issue.
    record OfList(String key, String title, long people) {}

    /// How many of those who read any of them read this language.
    record OfLanguage(ReaderLanguage language, long people) {}

    /// Who reads any of them: somebody who reads two counts once.
    ///
    /// @param people to how many it goes
    record Readers(long people, List<OfList> lists, List<OfLanguage> languages) {
        Readers {
            lists = List.copyOf(lists);
            languages = List.copyOf(languages);
        }
    }

    /// The readers of an issue, or nothing if there is none with this id.
    @ReadOnly
    public Optional<Readers> of(IssueId issue) {
        return language(issue).map(only -> readers(issue, only));
    }

    /// Whom an issue is for: who reads this language, or everybody.
    private record Only(ReaderLanguage language, boolean alone) {}

    private Optional<Only> language(IssueId issue) {
        return jdbc.prepareStatement(
                "select language, only_its_language from issue where id = ?",
                select -> {
                    select.setObject(1, issue.value());
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Only(
                                                ReaderLanguage.stored(row.getString(1)),
                                                row.getBoolean(2)))
                                : Optional.empty();
                    }
                });
    }

    private Readers readers(IssueId issue, Only only) {
        var lists = lists(issue);
        long all = together(issue, lists);
        var languages = languages(issue, all);
        long people =
                languages.stream()
                        .filter(each -> !only.alone() || each.language() == only.language())
                        .mapToLong(OfLanguage::people)
                        .sum();
        return new Readers(people, lists, languages);
    }

    /// Who reads another language than Dutch is counted, each looked up on its own; all others read
    /// Dutch.
    private List<OfLanguage> languages(IssueId issue, long all) {
        var others =
                Arrays.stream(ReaderLanguage.values())
                        .filter(language -> language != ReaderLanguage.DUTCH)
                        .map(language -> new OfLanguage(language, reading(issue, language)))
                        .toList();
        long dutch = all - others.stream().mapToLong(OfLanguage::people).sum();
        return Stream.concat(
                        Stream.of(new OfLanguage(ReaderLanguage.DUTCH, Math.max(0, dutch))),
                        others.stream())
                .toList();
    }

    private long reading(IssueId issue, ReaderLanguage language) {
        return jdbc.prepareStatement(
                """
                select count(*) from subscriber s
                where s.language = ? and s.language <> 'nl' and s.state = 'confirmed'
                  and (select count(*) from issue_list il
                      where il.issue_id = ? and 'active' = (
                          select su.state from subscription su
                          where su.subscriber_id = s.id and su.list_id = il.list_id)) > 0
                """,
                select -> {
                    select.setString(1, language.tag());
                    select.setObject(2, issue.value());
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
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
