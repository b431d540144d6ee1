package nl.millenniumgemeenten.subscription.text;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What editors made of the words of mails. Every change is kept; the last one counts.
@Singleton
public class MailTexts implements CurrentWords {
    private static final Logger LOG = LoggerFactory.getLogger(MailTexts.class);
    private static final String COLUMNS =
            "revision, subject, paragraphs, button_label, footer, saved_at, saved_by, saved_by_name";

    private final JdbcOperations jdbc;

    MailTexts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Words of(TextKind kind) {
        var edition = last(kind);
        var words = edition.map(Edition::words).orElse(null);
        if (words == null) {
            return kind.words();
        }
        if (!WordsCheck.faults(kind, words).isEmpty()) {
            // Of a time when this kind knew other values.
            LOG.atWarn()
                    .addKeyValue("kind", kind.key())
                    .addKeyValue("language", kind.language().tag())
                    .log("words no longer fit their mail");
            return kind.words();
        }
        return words;
    }

    /// The last change of its words in its language, if there was one.
    public Optional<Edition> last(TextKind kind) {
        return some(kind, 1).stream().findFirst();
    }

    /// The last changes, newest first.
    public List<Edition> some(TextKind kind, int most) {
        PreparedStatementCallback<List<Edition>> read =
                select -> {
                    select.setString(1, kind.key());
                    select.setString(2, kind.language().tag());
                    select.setInt(3, most);
                    var found = new ArrayList<Edition>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(edition(rows));
                        }
                    }
                    return found;
                };
        return jdbc.prepareStatement(
                "select "
                        + COLUMNS
                        + " from mail_text where kind = ? and language = ?"
                        + " order by revision desc limit ?",
                read);
    }

    /// Keeps a change of its words in its language, if the last one there is still the one that was
    /// seen. Revisions count over all languages of a kind.
    ///
    /// @param seen the revision of the last change in this language; 0 if there was none
    /// @return the revision of this one, or nothing if there is another
    public OptionalLong add(TextKind kind, Change change, long seen) {
        return jdbc.prepareStatement(
                """
                insert into mail_text (kind, language, revision, subject, paragraphs, button_label,
                    footer, saved_at, saved_by, saved_by_name)
                select ?, ?, 1 + coalesce((select max(revision) from mail_text where kind = ?), 0),
                    ?, ?, ?, ?, ?, ?, ?
                where ? = coalesce(
                    (select max(revision) from mail_text where kind = ? and language = ?), 0)
                on conflict (kind, revision) do nothing
                returning revision
                """,
                insert -> {
                    bind(insert, kind, change, seen);
                    try (var row = insert.executeQuery()) {
                        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                    }
                });
    }

    /// What somebody makes of the words.
    ///
    /// @param words none to go back to the kind's own
    /// @param by the account
    public record Change(@Nullable Words words, Instant at, String by, String byName) {}

    private static void bind(PreparedStatement insert, TextKind kind, Change change, long seen)
            throws SQLException {
        var words = change.words();
        var language = kind.language().tag();
        insert.setString(1, kind.key());
        insert.setString(2, language);
        insert.setString(3, kind.key());
        insert.setString(4, words == null ? null : words.subject());
        insert.setObject(5, words == null ? null : words.paragraphs().toArray(String[]::new));
        insert.setString(6, words == null ? null : words.buttonLabel());
        insert.setString(7, words == null ? null : words.footer());
        insert.setObject(8, change.at().atOffset(ZoneOffset.UTC));
        insert.setString(9, change.by());
        insert.setString(10, change.byName());
        insert.setLong(11, seen);
        insert.setString(12, kind.key());
        insert.setString(13, language);
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new Edition(
                row.getLong("revision"),
                subject == null
                        ? null
                        : new Words(
                                subject,
                                List.of((String[]) row.getArray("paragraphs").getArray()),
                                row.getString("button_label"),
                                row.getString("footer")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"),
                row.getString("saved_by_name"));
    }
}
