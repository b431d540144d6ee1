package nl.millenniumgemeenten.subscription.following;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.follow.FollowRequests;
import nl.millenniumgemeenten.subscription.follow.FollowedDiscussion;
import nl.millenniumgemeenten.subscription.follow.Follower;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.follow.Pace;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody pressed the button behind the link that was mailed. It works once.
@Singleton
class ConfirmFollowing {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmFollowing.class);

    private final FollowRequests requests;
    private final Followers followers;
    private final Follows follows;
    private final InstantSource clock;

    ConfirmFollowing(
            FollowRequests requests, Followers followers, Follows follows, InstantSource clock) {
        this.requests = requests;
        this.followers = followers;
        this.follows = follows;
        this.clock = clock;
    }

    /// What a link is for.
    record Foreseen(FollowedDiscussion discussion, Pace pace) {}

    /// Who follows, and what.
    record Confirmed(Follower follower, FollowedDiscussion discussion, Pace pace) {}

    /// What pressing the button would do; changes nothing. Nothing if the link does not work (any
    /// more), or visitors do not see the discussion any more.
    @Transactional
    public Optional<Foreseen> foresee(Token token) {
        return requests.find(token, clock.instant())
                .flatMap(request ->
                        follows.discussion(request.discussion())
                                .map(found -> new Foreseen(found, request.pace())));
    }

    /// Follows from now on. Nothing if the link does not work (any more).
    @Transactional
    public Optional<Confirmed> handle(Token token) {
        var now = clock.instant();
        return requests.find(token, now)
                // Before the link is used up: who hears of a merger takes them in this order, too.
                .flatMap(request -> follows.discussion(request.discussion()))
                .flatMap(discussion ->
                        requests.use(token, now)
                                .map(request -> confirmed(request, discussion, now)));
    }

    private Confirmed confirmed(
            FollowRequests.Request request, FollowedDiscussion discussion, Instant now) {
        var follower = followers.welcome(request.address(), null, now);
        follows.begin(follower, discussion, request.pace(), Follows.Source.LINK, now);
        LOG.atInfo()
                .addKeyValue("follower", follower.id())
                .addKeyValue("discussion", discussion.number())
                .log("following confirmed");
        return new Confirmed(follower, discussion, request.pace());
    }
}
