package nl.millenniumgemeenten.content.spam;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.WrittenText;

/// What is learnt from. Of advertising the words are kept; of what is none, what participants have
/// on the site is read where it stands, so that nothing of it is left here when it is taken away.
@Singleton
public class SpamExamples {
    private final Database database;

    SpamExamples(Database database) {
        this.database = database;
    }

    /// A moderator refused this as advertising.
    public void add(WrittenText text, Instant now) {
        database.update(
                "insert into spam_example (id, words, decided_at) values (?, ?, ?)",
                UUID.randomUUID(),
                String.join(" ", Words.of(text.markdown())),
                now);
    }

    /// The newest of what is advertising, as many as there are up to a limit.
    List<List<String>> advertising(int limit) {
        return database.list(
                "select words from spam_example order by decided_at desc, id limit ?",
                row -> List.of(Columns.text(row, "words").split(" ", -1)),
                limit);
    }

    /// The newest of what is none, as its writers wrote it.
    List<List<String>> placed(int limit) {
        return database.list(
                """
                select edition.markdown from contribution
                join contributor on contributor.id = contribution.contributor
                join contribution_edition edition on edition.contribution = contribution.id
                    and edition.number = 1
                where contributor.office is null and contribution.state = 'PUBLISHED'
                    and contribution.erased_at is null
                order by contribution.written_at desc, contribution.id
                limit ?
                """,
                row -> Words.of(Columns.text(row, "markdown")),
                limit);
    }

    /// Forgets what was refused before a moment.
    void forgetBefore(Instant moment) {
        database.update("delete from spam_example where decided_at < ?", moment);
    }
}
