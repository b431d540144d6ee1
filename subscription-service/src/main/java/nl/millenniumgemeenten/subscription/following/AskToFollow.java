package nl.millenniumgemeenten.subscription.following;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.follow.FollowRequests;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.mail.AddressBudget;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import nl.millenniumgemeenten.subscription.text.DiscussionTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody fills in an address to follow a discussion. A mail asks whoever reads it; nobody can
/// find out by trying addresses who follows what.
@Singleton
class AskToFollow {
    static final Duration WORKS = Duration.ofDays(3);
    private static final Logger LOG = LoggerFactory.getLogger(AskToFollow.class);

    private final Follows follows;
    private final FollowRequests requests;
    private final AddressBudget budget;
    private final MailQueue mails;
    private final TraceKey traces;
    private final InstantSource clock;

    AskToFollow(
            Follows follows,
            FollowRequests requests,
            AddressBudget budget,
            MailQueue mails,
            TraceKey traces,
            InstantSource clock) {
        this.follows = follows;
        this.requests = requests;
        this.budget = budget;
        this.mails = mails;
        this.traces = traces;
        this.clock = clock;
    }

    /// Asks by mail.
    ///
    /// @return false if there is no such discussion
    @Transactional
    public boolean handle(FollowRequests.Request request) {
        var discussion = follows.discussion(request.discussion());
        if (discussion.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var trace = traces.of(request.address());
        if (!budget.take(trace, now)) {
            LOG.atInfo().log("following asked for too often");
            return true;
        }
        var mail = UUID.randomUUID();
        var token =
                requests.add(request, discussion.get().number(), trace, now, now.plus(WORKS), mail);
        mails.add(
                mail,
                new Message.Worded(
                        request.address(),
                        DiscussionTexts.FOLLOW_CONFIRMATION,
                        Map.of(
                                "discussie",
                                discussion.get().title(),
                                "tempo",
                                request.pace().sentence()),
                        "/discussies/volgen/bevestigen/" + token.value()),
                now);
        LOG.atInfo()
                .addKeyValue("discussion", discussion.get().number())
                .log("following asked for");
        return true;
    }
}
