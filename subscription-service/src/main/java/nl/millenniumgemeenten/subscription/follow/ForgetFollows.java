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

    /// Whose last mails were all refused because the address is not there is left alone.
    private static final int REFUSED = 3;

    /// When there are more at once than this, something is wrong with a mail server, and not with
    /// their addresses.
    private static final int MOST_AT_ONCE = 100;

    /// Of a mail `m`: the server said that there is no such address. It may as well refuse what a
    /// mail says, or us, and that is nobody's fault who follows something.
    private static final String NO_SUCH_ADDRESS =
            """
            coalesce(m.state = 'failed' and m.reply_code in (550, 551, 553)
                and m.enhanced_code in ('5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'), false)
            """;

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
        forget("followed_part", "carried_at", now.minus(DiscussionRows.TOLD_WITHIN));
        forget("told_contribution", "told_at", now.minus(TOLD));
        forget("told_follower", "told_at", now.minus(TOLD));
        forgetUnreachable();
    }

    private void forgetUnreachable() {
        var unreachable = unreachable();
        if (unreachable.size() > MOST_AT_ONCE) {
            LOG.atWarn()
                    .addKeyValue("followers", unreachable.size())
                    .log("too many followers cannot be reached: nobody is left alone");
            return;
        }
        for (var follower : unreachable) {
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
                    select.setInt(1, REFUSED);
                    select.setInt(2, REFUSED);
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
                        where n.follower_id = w.id and %1$s)
                    and (select count(*) = ? and bool_and(refused) from (
                        select %1$s as refused
                        from follow_mail n join mail m on m.id = n.mail_id
                        where n.follower_id = w.id and m.state in ('sent', 'failed')
                        order by m.settled_at desc limit ?) last)
                for update of w skip locked
                """
                        .formatted(NO_SUCH_ADDRESS),
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
