package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.signup.Unsubscribe;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Ends the subscriptions that brought a delivery, for who asked so by mail: the same as the button
/// of a mail program does.
@Singleton
class TakeLeaving {
    private final JdbcOperations jdbc;
    private final Unsubscribe unsubscribe;

    TakeLeaving(JdbcOperations jdbc, Unsubscribe unsubscribe) {
        this.jdbc = jdbc;
        this.unsubscribe = unsubscribe;
    }

    /// Ends them.
    ///
    /// @return false if nobody knows any more to whom the delivery went
    @Transactional
    boolean handle(long delivery) {
        return reader(delivery)
                .flatMap(reader ->
                        unsubscribe.handle(reader.token(), reader.issue(), EndReason.MAILTO))
                .isPresent();
    }

    private record Reader(Token token, long issue) {}

    private Optional<Reader> reader(long delivery) {
        return jdbc.prepareStatement(
                """
                select s.unsubscribe_token, i.number from delivery d
                join subscriber s on s.id = d.subscriber_id join issue i on i.id = d.issue_id
                where d.id = ?
                """,
                select -> {
                    select.setLong(1, delivery);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Reader(token(row.getString(1)), row.getLong(2)))
                                : Optional.empty();
                    }
                });
    }

    private static Token token(String written) {
        return Token.parse(written).orElseThrow();
    }
}
