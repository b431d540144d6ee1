package nl.millenniumgemeenten.subscription.following;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.answer.Answers;
import nl.millenniumgemeenten.subscription.follow.Follow;
import nl.millenniumgemeenten.subscription.follow.Follower;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.follow.Pace;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people who follow see and choose: with the link of a mail, or known as who takes part.
@Singleton
class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Followers followers;
    private final Follows follows;
    private final Answers answers;
    private final InstantSource clock;

    Following(Followers followers, Follows follows, Answers answers, InstantSource clock) {
        this.followers = followers;
        this.follows = follows;
        this.answers = answers;
        this.clock = clock;
    }

    /// Somebody and what they follow.
    record Known(Follower follower, List<Follow> follows) {
        Known {
            follows = List.copyOf(follows);
        }
    }

    /// Whose link it is; changes nothing. Nothing if it is nobody's.
    @Transactional
    public Optional<Known> look(Token token) {
        return followers.withToken(token).map(this::known);
    }

    /// Everybody who writes as this contributor; changes nothing.
    @Transactional
    public List<Known> look(UUID contributor) {
        return followers.withContributor(contributor).stream().map(this::known).toList();
    }

    /// What they answered by mail and was not brought to its discussion yet, with the title of
    /// each.
    @Transactional
    public List<Answered> answered(UUID contributor) {
        return answers.of(contributor).stream()
                .map(answer -> new Answered(answer, follows.title(answer.discussion()).orElse("")))
                .toList();
    }

    /// An answer, and the title of its discussion; empty if that is not known (any more).
    record Answered(Answers.Known answer, String title) {}

    private Known known(Follower follower) {
        return new Known(follower, follows.of(follower));
    }

    /// Another pace.
    ///
    /// @return false if it is nobody's link, or they do not follow this
    @Transactional
    public boolean change(Token token, long number, Pace pace) {
        long current = follows.current(number);
        return followers
                .withToken(token)
                .map(follower -> follows.change(follower, current, pace))
                .orElse(false);
    }

    /// Stops following one discussion. Stopping again changes nothing.
    @Transactional
    public void stop(Token token, long number) {
        long current = follows.current(number);
        followers
                .withToken(token)
                .ifPresent(follower -> {
                    follows.stop(follower, current, clock.instant());
                    tell("following ended", follower);
                });
    }

    /// Stops following what the mail of the day tells of.
    @Transactional
    public void stopDaily(Token token) {
        follows.settle(token);
        followers
                .withToken(token)
                .ifPresent(follower -> {
                    follows.stopDaily(follower, clock.instant());
                    tell("daily following ended", follower);
                });
    }

    /// Stops following anything, and forgets the address.
    @Transactional
    public void stopAll(Token token) {
        followers
                .withToken(token)
                .ifPresent(follower -> {
                    followers.forget(follower);
                    tell("all following ended", follower);
                });
    }

    /// Somebody who takes part, and whose address was proven by that, follows a discussion.
    ///
    /// @return false if there is no such discussion
    @Transactional
    public boolean begin(UUID contributor, EmailAddress address, UUID discussion, Pace pace) {
        var found = follows.discussion(discussion);
        found.ifPresent(one -> {
            var now = clock.instant();
            var follower = followers.welcome(address, contributor, now);
            follows.begin(follower, one, pace, Follows.Source.PARTICIPANT, now);
            tell("following begun", follower);
        });
        return found.isPresent();
    }

    /// Somebody who takes part stops following a discussion.
    @Transactional
    public void stop(UUID contributor, long number) {
        long current = follows.current(number);
        for (var follower : followers.withContributor(contributor)) {
            follows.stop(follower, current, clock.instant());
            tell("following ended", follower);
        }
    }

    /// Somebody who takes part wants to be forgotten, with what they answered by mail and was not
    /// brought to its discussion yet. Answers go last: one that is taken at this moment is there
    /// when its follower can be locked.
    @Transactional
    public void forget(UUID contributor) {
        for (var follower : followers.withContributor(contributor)) {
            followers.forget(follower);
            tell("follower forgotten", follower);
        }
        answers.forget(contributor);
    }

    private static void tell(String outcome, Follower follower) {
        LOG.atInfo().addKeyValue("follower", follower.id()).log(outcome);
    }
}
