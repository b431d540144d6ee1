package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// The samples that wait to be sent.
@Singleton
class Samples {
    private final JdbcOperations jdbc;

    Samples(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID mail, Sample sample) {
        jdbc.prepareStatement(
                """
                insert into sample_mail (mail_id, recipient, subject, html, plain, language)
                values (?, ?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setObject(1, mail);
                    insert.setString(2, sample.to().normalised());
                    insert.setString(3, sample.subject());
                    insert.setString(4, sample.html());
                    insert.setString(5, sample.plain());
                    insert.setString(6, sample.language().tag());
                    return insert.executeUpdate();
                });
    }

    /// The sample of a mail.
    Optional<Sample> of(UUID mail) {
        return jdbc.prepareStatement(
                """
                select recipient, language, subject, html, plain from sample_mail where mail_id = ?
                """,
                select -> {
                    select.setObject(1, mail);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Sample(
                                                EmailAddress.parse(row.getString(1)).orElseThrow(),
                                                ReaderLanguage.stored(row.getString(2)),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5)))
                                : Optional.empty();
                    }
                });
    }

    /// Forgets what a mail said and to whom.
    void forget(UUID mail) {
        jdbc.prepareStatement(
                "delete from sample_mail where mail_id = ?",
                delete -> {
                    delete.setObject(1, mail);
                    return delete.executeUpdate();
                });
    }
}
