package nl.millenniumgemeenten.subscription.text;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            LOG.atWarn().addKeyValue("kind", kind.key()).log("words no longer fit their mail");
            return kind.words();
        }
        return words;
    }

    /// The last change, if there was one.
    public Optional<Edition> last(TextKind kind) {
        return some(kind, 1).stream().findFirst();
    }

    /// The last changes, newest first.
    public List<Edition> some(TextKind kind, int most) {
        PreparedStatementCallback<List<Edition>> read =
                select -> {
                    select.setString(1, kind.key());
                    select.setInt(2, most);
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
                        + " from mail_text where kind = ? order by revision desc limit ?",
                read);
    }

    /// Keeps a change, if it comes right after the last one.
    public boolean add(TextKind kind, Edition edition) {
        return jdbc.prepareStatement(
                """
                insert into mail_text (kind, revision, subject, paragraphs, button_label, footer,
                    saved_at, saved_by, saved_by_name)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?
                where ? = 1 + coalesce((select max(revision) from mail_text where kind = ?), 0)
                on conflict (kind, revision) do nothing
                """,
                insert -> {
                    bind(insert, kind, edition);
                    return insert.executeUpdate() == 1;
                });
    }

    private static void bind(PreparedStatement insert, TextKind kind, Edition edition)
            throws SQLException {
        var words = edition.words();
        insert.setString(1, kind.key());
        insert.setLong(2, edition.revision());
        insert.setString(3, words == null ? null : words.subject());
        insert.setObject(4, words == null ? null : words.paragraphs().toArray(String[]::new));
        insert.setString(5, words == null ? null : words.buttonLabel());
        insert.setString(6, words == null ? null : words.footer());
        insert.setObject(7, edition.at().atOffset(ZoneOffset.UTC));
        insert.setString(8, edition.by());
        insert.setString(9, edition.byName());
        insert.setLong(10, edition.revision());
        insert.setString(11, kind.key());
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
