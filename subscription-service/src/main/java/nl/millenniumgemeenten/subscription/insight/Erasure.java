package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Deletes what else is kept of a person: links, mails that wait, and what was sent to them. Of an
/// issue that is under way its sender still has the row; that one goes when the issue has ended.
@Singleton
class Erasure {
    private static final String ENDED = "('sent', 'cancelled', 'withdrawn')";

    private final JdbcOperations jdbc;

    Erasure(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void erase(SubscriberId subscriber, EmailAddress address) {
        byAddress(
                """
                delete from mail
                where id in (select mail_id from message where lower(recipient) = ?)
                """,
                address);
        byAddress(
                """
                delete from mail
                where id in (select mail_id from sample_mail where lower(recipient) = ?)
                """,
                address);
        byId(
                """
                delete from mail
                where id in (select mail_id from personal_link where subscriber_id = ?)
                """,
                subscriber);
        byAddress("delete from import_line where address_key = ?", address);
        // One that is being answered goes by itself; to wait for it would be to wait for each
        // other.
        byAddress(
                """
                delete from insight_question where id in (
                    select id from insight_question where address_key = ? for update skip locked)
                """,
                address);
        byAddress("delete from personal_link where lower(new_address) = ?", address);
        byId(
                """
                delete from personal_link
                where purpose = 'address-change' and subscriber_id = ?
                """,
                subscriber);
        byId("delete from confirmation_token where subscriber_id = ?", subscriber);
        byId("delete from mail where subscriber_id = ?", subscriber);
        byId(
                """
                delete from delivery using issue
                where issue.id = issue_id and issue.state in %s and subscriber_id = ?
                """
                        .formatted(ENDED),
                subscriber);
    }

    /// Deletes the rows that were left because an issue was under way.
    int eraseLeftovers() {
        return jdbc.prepareStatement(
                """
                delete from delivery using issue, subscriber
                where issue.id = issue_id and issue.state in %s
                    and subscriber.id = subscriber_id and subscriber.state = 'forgotten'
                """
                        .formatted(ENDED),
                PreparedStatement::executeUpdate);
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void byAddress(String sql, EmailAddress address) {
        run(sql, delete -> delete.setString(1, address.key()));
    }

    private void byId(String sql, SubscriberId subscriber) {
        run(sql, delete -> delete.setObject(1, subscriber.value()));
    }

    private void run(String sql, Parameters parameters) {
        jdbc.prepareStatement(
                sql,
                delete -> {
                    parameters.bind(delete);
                    return delete.executeUpdate();
                });
    }
}
