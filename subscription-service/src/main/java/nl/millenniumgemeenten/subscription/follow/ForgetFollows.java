package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what is no longer needed: what was written and told long ago, links that came too late,
/// and who cannot be reached.
@Singleton
public class ForgetFollows {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetFollows.class);

    /// Longer than contributions are kept: so none is told again.
    private static final Duration TOLD = DiscussionRows.TOLD_WITHIN.multipliedBy(2);

    /// Whose last mails all failed for good is left alone.
    private static final int FAILED = 3;

    private final JdbcOperations jdbc;
    private final Followers followers;
    private final FollowRequests requests;
    private final InstantSource clock;

    ForgetFollows(
            JdbcOperations jdbc,
            Followers followers,
            FollowRequests requests,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.requests = requests;
        this.clock = clock;
    }

    /// Forgets all of it.
    @Transactional
    public void handle() {
        var now = clock.instant();
        requests.forgetExpired(now);
        forget("known_contribution", "written_at", now.minus(DiscussionRows.TOLD_WITHIN));
        forget("told_contribution", "told_at", now.minus(TOLD));
        forget("told_follower", "told_at", now.minus(TOLD));
        for (var follower : unreachable()) {
            followers.forget(follower);
            LOG.atInfo().addKeyValue("follower", follower.id()).log("follower left alone");
        }
    }

    private void forget(String table, String column, Instant before) {
        jdbc.prepareStatement(
                "delete from " + table + " where " + column + " < ?",
                delete -> {
                    delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                });
    }

    private List<Follower> unreachable() {
        PreparedStatementCallback<List<Follower>> read =
                select -> {
                    select.setInt(1, FAILED);
                    select.setInt(2, FAILED);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Follower>();
                        while (rows.next()) {
                            found.add(
                                    new Follower(
                                            rows.getObject(1, UUID.class),
                                            new Token(rows.getString(2)),
                                            new EmailAddress(
                                                    rows.getString(3), rows.getString(4))));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select w.id, w.token, w.address_typed, w.address from follower w
                where exists (select from follow_mail n join mail m on m.id = n.mail_id
                        where n.follower_id = w.id and m.state = 'failed')
                    and (select count(*) = ? and bool_and(state = 'failed') from (
                        select m.state from follow_mail n join mail m on m.id = n.mail_id
                        where n.follower_id = w.id and m.state in ('sent', 'failed')
                        order by m.settled_at desc limit ?) last)
                for update of w skip locked
                """,
                read);
    }

    /// Does so now and then.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Clock {
        private final ForgetFollows forget;

        Clock(ForgetFollows forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "3m", fixedDelay = "15m")
        void run() {
            forget.handle();
        }
    }
}
