package nl.millenniumgemeenten.subscription.fediverse.post;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.subscription.fediverse.Account;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts news, and tells who follows what became of it. That something was posted and to whom it
/// goes is one transaction, so whoever goes on after a crash neither forgets nor repeats anything.
@Singleton
public class TellNews {
    private static final Logger LOG = LoggerFactory.getLogger(TellNews.class);

    /// One instance at a time: "fedinews" in ASCII.
    private static final long LOCK = 0x6665_6469_6e65_7773L;

    private static final int MOST = 20;

    /// Old news that somebody imports must not fill what people read.
    private static final int MOST_IN_AN_HOUR = 30;

    private final Rows rows;
    private final Accounts accounts;
    private final Posts posts;
    private final Notes notes;
    private final Deliveries deliveries;
    private final InstantSource clock;

    TellNews(
            Rows rows,
            Accounts accounts,
            Posts posts,
            Notes notes,
            Deliveries deliveries,
            InstantSource clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.posts = posts;
        this.notes = notes;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Tells some of what is new, changed or gone.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean next() {
        if (!rows.tryLock(LOCK)) {
            return false;
        }
        var now = clock.instant();
        accounts.follow(now);
        return accounts.current().map(account -> tell(account, now)).orElse(false);
    }

    private boolean tell(Account account, Instant now) {
        var changed = posts.changed(MOST);
        changed.forEach(news -> change(news, now));
        var gone = posts.gone(MOST);
        for (var post : gone) {
            told(post, notes.withdrawn(posts.withdraw(post, now)), "news withdrawn", now);
        }
        int room =
                Math.clamp(
                        MOST_IN_AN_HOUR - posts.postedSince(now.minus(Duration.ofHours(1))),
                        0,
                        MOST);
        var fresh = posts.fresh(account.onSince(), now, room);
        for (var news : fresh) {
            var post = posts.add(news, now);
            told(post, notes.created(post), "news posted", now);
        }
        return changed.size() == MOST || gone.size() == MOST || fresh.size() == MOST;
    }

    private void change(News news, Instant now) {
        if (posts.find(news.id()).map(Post::said).filter(news.said()::equals).isPresent()) {
            posts.seen(news);
            return;
        }
        var post = posts.change(news, now);
        told(post, notes.updated(post), "post changed", now);
    }

    private void told(Post post, Activity activity, String outcome, Instant now) {
        int inboxes = deliveries.toFollowers(post.id(), activity, now);
        LOG.atInfo().addKeyValue("post", post.id()).addKeyValue("inboxes", inboxes).log(outcome);
    }
}
