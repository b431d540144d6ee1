package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.database.Statements;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what is no longer needed: what was written and told long ago, links that came too late,
/// and who cannot be reached, or follows nothing any more.
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

    private final Statements statements;
    private final Followers followers;
    private final Follows follows;
    private final FollowRequests requests;
    private final InstantSource clock;

    ForgetFollows(
            Statements statements,
            Followers followers,
            Follows follows,
            FollowRequests requests,
            InstantSource clock) {
        this.statements = statements;
        this.followers = followers;
        this.follows = follows;
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
        forget("stopped_follow", "stopped_at", now.minus(DiscussionRows.TOLD_WITHIN));
        forget("told_contribution", "told_at", now.minus(TOLD));
        forget("told_follower", "told_at", now.minus(TOLD));
        forgetIdle();
        forgetUnreachable();
    }

    /// What they followed became part of what they had stopped following.
    private void forgetIdle() {
        var idle =
                some(
                        """
                        not exists (select from discussion_follow f where f.follower_id = w.id)
                        """,
                        _ -> {});
        // Looked at once more: they may have begun to follow something before we had them in hand.
        idle.stream().filter(one -> follows.of(one).isEmpty()).forEach(followers::forget);
    }

    private void forgetUnreachable() {
        var unreachable =
                some(
                        """
                        exists (select from follow_mail n join mail m on m.id = n.mail_id
                            where n.follower_id = w.id and %1$s)
                        and (select count(*) = ? and bool_and(refused) from (
                            select %1$s as refused
                            from follow_mail n join mail m on m.id = n.mail_id
                            where n.follower_id = w.id and m.state in ('sent', 'failed')
                            order by m.settled_at desc limit ?) last)
                        """
                                .formatted(NO_SUCH_ADDRESS),
                        select -> {
                            select.setInt(1, REFUSED);
                            select.setInt(2, REFUSED);
                        });
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
        statements.update(
                "delete from " + table + " where " + column + " < ?",
                delete -> delete.setObject(1, before.atOffset(ZoneOffset.UTC)));
    }

    private List<Follower> some(String condition, Statements.Parameters parameters) {
        return statements.list(
                """
                select w.id, w.token, w.address_typed, w.address from follower w
                where %s for update of w skip locked
                """
                        .formatted(condition),
                parameters,
                row ->
                        new Follower(
                                row.getObject(1, UUID.class),
                                new Token(row.getString(2)),
                                new EmailAddress(row.getString(3), row.getString(4))));
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
