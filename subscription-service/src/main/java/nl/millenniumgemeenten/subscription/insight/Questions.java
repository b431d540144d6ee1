package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Those who asked what we know and wait until everybody who left before there were traces has been
/// tried.
@Singleton
class Questions {
    private final JdbcOperations jdbc;

    Questions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Who asked, and in which language.
    record Question(EmailAddress address, ReaderLanguage shown) {}

    void add(EmailAddress address, ReaderLanguage shown, Instant now) {
        jdbc.prepareStatement(
                """
                insert into insight_question (address_typed, address, address_key, language, asked_at)
                values (?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setString(1, address.typed());
                    insert.setString(2, address.normalised());
                    insert.setString(3, address.key());
                    insert.setString(4, shown.tag());
                    insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    /// Takes the one that has waited longest, unless another instance has it in hand.
    Optional<Question> take() {
        return jdbc.prepareStatement(
                """
                delete from insight_question where id = (
                    select id from insight_question order by id limit 1 for update skip locked)
                returning address_typed, address, language
                """,
                take -> {
                    try (var row = take.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Question(
                                                new EmailAddress(
                                                        row.getString(1), row.getString(2)),
                                                ReaderLanguage.stored(row.getString(3))))
                                : Optional.empty();
                    }
                });
    }
}
