package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
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
        var languages = languages(issue);
        long people =
                languages.stream()
                        .filter(each -> !only.alone() || each.language() == only.language())
                        .mapToLong(OfLanguage::people)
                        .sum();
        return new Readers(people, lists(issue), languages);
    }

    /// From what is kept of who reads the same lists in the same language: however many people read
    /// them, nobody is counted one by one.
    private List<OfLanguage> languages(IssueId issue) {
        var people = new EnumMap<ReaderLanguage, Long>(ReaderLanguage.class);
        jdbc.prepareStatement(
                """
                select language, sum(change) from readership
                where lists && array(select list_id from issue_list where issue_id = ?)
                group by language
                """,
                select -> {
                    select.setObject(1, issue.value());
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            people.merge(
                                    ReaderLanguage.stored(rows.getString(1)),
                                    rows.getLong(2),
                                    Long::sum);
                        }
                    }
                    return people;
                });
        return Arrays.stream(ReaderLanguage.values())
                .map(language -> new OfLanguage(language, people.getOrDefault(language, 0L)))
                .toList();
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
}
