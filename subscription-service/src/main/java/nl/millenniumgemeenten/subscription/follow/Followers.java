package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.database.Statements;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.jspecify.annotations.Nullable;

/// Everybody who follows something. Who is found for a decision is locked until the transaction
/// ends, so that stopping and beginning at the same moment are decided one after the other.
@Singleton
public class Followers {
    private static final String COLUMNS = "id, token, address_typed, address";

    private final JdbcOperations jdbc;
    private final Statements statements;
    private final TraceKey traces;

    Followers(JdbcOperations jdbc, Statements statements, TraceKey traces) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.traces = traces;
    }

    /// The one with this address, who is there from now on.
    ///
    /// @param contributor as whom they write, if that is known
    public Follower welcome(EmailAddress address, @Nullable UUID contributor, Instant now) {
        return jdbc.prepareStatement(
                """
                insert into follower as f (id, token, address_typed, address, address_key, trace,
                    contributor, began_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (address_key) do update
                set contributor = coalesce(excluded.contributor, f.contributor),
                    trace = excluded.trace
                returning %s
                """
                        .formatted(COLUMNS),
                insert -> {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, Token.random().value());
                    insert.setString(3, address.typed());
                    insert.setString(4, address.normalised());
                    insert.setString(5, address.key());
                    insert.setBytes(6, traces.of(address).bytes());
                    insert.setObject(7, contributor);
                    insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                    try (var row = insert.executeQuery()) {
                        row.next();
                        return follower(row);
                    }
                });
    }

    /// Whose mails carry this token.
    public Optional<Follower> withToken(Token token) {
        return some("token = ?", select -> select.setString(1, token.value())).stream().findFirst();
    }

    /// Those who write as this contributor; one who followed from two addresses is two.
    public List<Follower> withContributor(UUID contributor) {
        return some("contributor = ?", select -> select.setObject(1, contributor));
    }

    /// Those who had this trace when they began, or moved: one at most, if no secret was replaced.
    public List<Follower> withTrace(Trace trace) {
        return some("trace = ?", select -> select.setBytes(1, trace.bytes()));
    }

    /// The one with this number, if they take part in discussions.
    public Optional<FollowingParticipant> participant(long number) {
        return jdbc.prepareStatement(
                """
                select contributor, address_typed, address from follower
                where number = ? and contributor is not null for update
                """,
                select -> {
                    select.setLong(1, number);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new FollowingParticipant(
                                                row.getObject(1, UUID.class),
                                                new EmailAddress(
                                                        row.getString(2), row.getString(3))))
                                : Optional.empty();
                    }
                });
    }

    /// Forgets somebody, with the mails that have not left.
    public void forget(Follower follower) {
        statements.update(
                """
                delete from mail where id in (
                    select mail_id from follow_mail where follower_id = ?)
                """,
                delete -> delete.setObject(1, follower.id()));
        statements.update(
                "delete from follower where id = ?", delete -> delete.setObject(1, follower.id()));
    }

    /// Forgets whoever has the address of this trace, also who was only asked to confirm.
    public void forget(Trace trace) {
        withTrace(trace).forEach(this::forget);
        statements.update(
                """
                delete from mail where id in (select mail_id from follow_request where trace = ?)
                """,
                delete -> delete.setBytes(1, trace.bytes()));
        statements.update(
                "delete from follow_request where trace = ?",
                delete -> delete.setBytes(1, trace.bytes()));
    }

    /// Who follows at one address does so at another from now on, together with what is followed
    /// there.
    public void move(EmailAddress from, EmailAddress to, Instant now) {
        var moving =
                some("address_key = ?", select -> select.setString(1, from.key())).stream()
                        .findFirst();
        if (moving.isEmpty() || from.key().equals(to.key())) {
            return;
        }
        var old = moving.get();
        var next = welcome(to, null, now);
        statements.update(
                """
                update follower set contributor = coalesce(follower.contributor, old.contributor)
                from follower old where old.id = ? and follower.id = ?
                """,
                update -> {
                    update.setObject(1, old.id());
                    update.setObject(2, next.id());
                });
        statements.update(
                """
                update discussion_follow f set follower_id = ?
                where follower_id = ? and not exists (
                    select from discussion_follow o
                    where o.follower_id = ? and o.discussion = f.discussion)
                """,
                update -> {
                    update.setObject(1, next.id());
                    update.setObject(2, old.id());
                    update.setObject(3, next.id());
                });
        moveStopped(old, next);
        moveTold(old, next);
        forget(old);
    }

    private void moveStopped(Follower old, Follower next) {
        statements.update(
                """
                insert into stopped_follow as s (follower_id, discussion, stopped_at)
                select ?, discussion, stopped_at from stopped_follow where follower_id = ?
                on conflict (follower_id, discussion) do update
                set stopped_at = greatest(s.stopped_at, excluded.stopped_at)
                """,
                insert -> {
                    insert.setObject(1, next.id());
                    insert.setObject(2, old.id());
                });
    }

    /// What waits is not sent any more to the old address, so it is told again to the new one: by
    /// the mail of the day, or as to somebody who is behind.
    private void moveTold(Follower old, Follower next) {
        statements.update(
                """
                insert into told_follower (follower_id, contribution, mail_id, told_at)
                select ?, t.contribution, t.mail_id, t.told_at from told_follower t
                where t.follower_id = ? and not exists (select from mail m
                    where m.id = t.mail_id and m.state in ('waiting', 'sending'))
                on conflict do nothing
                """,
                insert -> {
                    insert.setObject(1, next.id());
                    insert.setObject(2, old.id());
                });
        statements.update(
                """
                update discussion_follow set behind = true
                where follower_id = ? and pace = 'at-once'
                """,
                update -> update.setObject(1, next.id()));
    }

    private List<Follower> some(String condition, Statements.Parameters parameters) {
        return statements.list(
                "select " + COLUMNS + " from follower where " + condition + " for update",
                parameters,
                Followers::follower);
    }

    private static Follower follower(ResultSet row) throws SQLException {
        return new Follower(
                row.getObject("id", UUID.class),
                new Token(row.getString("token")),
                new EmailAddress(row.getString("address_typed"), row.getString("address")));
    }
}
