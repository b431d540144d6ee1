package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// The part of subscription-service that knows who follows which discussion by mail.
@Singleton
public class FollowService {
    private static final Argument<RequestJson> REQUEST = Argument.of(RequestJson.class);
    private static final Argument<ConfirmedJson> CONFIRMED = Argument.of(ConfirmedJson.class);
    private static final Argument<FollowerJson> FOLLOWER = Argument.of(FollowerJson.class);
    private static final Argument<FollowsJson> FOLLOWS = Argument.of(FollowsJson.class);

    private final ServiceCalls calls;
    private final URI address;

    FollowService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// What a link to confirm is for; `pace` is `at-once` or `daily`.
    @Serdeable
    public record RequestJson(long number, String title, String pace) {}

    /// What is followed from now on, and the token with which that can be seen and changed.
    @Serdeable
    public record ConfirmedJson(String token, long number, String title, String pace) {
        /// Without the token.
        @Override
        public String toString() {
            return "ConfirmedJson[" + number + "]";
        }
    }

    /// A discussion that is followed. Slug and title are empty of one that the service does not
    /// know (any more).
    @Serdeable
    public record FollowJson(
            long number,
            @Nullable String slug,
            @Nullable String title,
            String pace,
            Instant since) {

        /// How it is called.
        public String name() {
            return title == null || title.isEmpty() ? "Discussie " + number : title;
        }

        /// Where it stands.
        public String path() {
            return "/discussies/" + number + "-" + Objects.requireNonNullElse(slug, "");
        }

        /// Whether a mail comes at once.
        public boolean atOnce() {
            return pace.equals("at-once");
        }
    }

    /// What is followed, and what was answered by mail and waits to be brought to its discussion.
    @Serdeable
    public record FollowsJson(List<FollowJson> items, List<AnswerJson> answers) {
        public FollowsJson {
            // What is empty is left out on the way.
            items = items == null ? List.of() : List.copyOf(items);
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    /// An answer by mail.
    @Serdeable
    public record AnswerJson(long number, @Nullable String title, String text, Instant at) {
        /// The title of its discussion, or the number where nothing is known of it.
        public String name() {
            return title == null || title.isEmpty() ? "Discussie " + number : title;
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "AnswerJson[" + number + "]";
        }
    }

    /// What whoever has a link follows; `hint` is their address, masked.
    @Serdeable
    public record FollowerJson(String hint, List<FollowJson> follows) {
        public FollowerJson {
            follows = follows == null ? List.of() : List.copyOf(follows);
        }
    }

    /// Somebody unknown wants to follow a discussion. The answer says nothing about their address.
    public Outcome<byte[]> ask(String email, UUID discussion, String pace) {
        return calls.done(
                Call.post(
                        address.resolve("/follow-requests"),
                        Caller.VISITOR,
                        Map.of("email", email, "discussion", discussion.toString(), "pace", pace)));
    }

    /// What a link is for; changes nothing.
    public Outcome<RequestJson> request(String token) {
        return calls.send(Call.get(link("/follow-requests/", token), Caller.VISITOR), REQUEST);
    }

    /// Uses a link up; it works once.
    public Outcome<ConfirmedJson> confirm(String token) {
        return calls.send(Call.post(link("/follow-requests/", token), Caller.VISITOR), CONFIRMED);
    }

    /// What whoever has this link follows; changes nothing.
    public Outcome<FollowerJson> follower(String token) {
        return calls.send(Call.get(link("/followers/", token), Caller.VISITOR), FOLLOWER);
    }

    /// Another pace for a discussion that is followed.
    public Outcome<byte[]> change(String token, long number, String pace) {
        return calls.done(Call.put(follow(token, number), Caller.VISITOR, Map.of("pace", pace)));
    }

    /// Stops following a discussion.
    public Outcome<byte[]> stop(String token, long number) {
        return calls.done(Call.delete(follow(token, number), Caller.VISITOR));
    }

    /// Stops following what the mail of the day tells of.
    public Outcome<byte[]> stopDaily(String token) {
        return calls.done(
                Call.delete(URI.create(link("/followers/", token) + "/daily"), Caller.VISITOR));
    }

    /// Stops following anything.
    public Outcome<byte[]> stopAll(String token) {
        return calls.done(Call.delete(link("/followers/", token), Caller.VISITOR));
    }

    /// What somebody follows who takes part.
    public Outcome<FollowsJson> of(UUID participant) {
        return calls.send(Call.get(participant(participant, ""), Caller.SERVICE), FOLLOWS);
    }

    /// Somebody who takes part follows a discussion; `email` is what we know to be theirs.
    public Outcome<byte[]> begin(UUID participant, String email, UUID discussion, String pace) {
        return calls.done(
                Call.put(
                        participant(participant, "/" + discussion),
                        Caller.SERVICE,
                        Map.of("email", email, "pace", pace)));
    }

    /// Somebody who takes part stops following a discussion.
    public Outcome<byte[]> stop(UUID participant, long number) {
        return calls.done(Call.delete(participant(participant, "/" + number), Caller.SERVICE));
    }

    /// Somebody who takes part wants to be forgotten.
    public Outcome<byte[]> forget(UUID participant) {
        return calls.done(Call.delete(participant(participant, ""), Caller.SERVICE));
    }

    private URI follow(String token, long number) {
        return URI.create(link("/followers/", token) + "/follows/" + number);
    }

    private URI participant(UUID participant, String rest) {
        return address.resolve("/participants/" + participant + "/follows" + rest);
    }

    private URI link(String collection, String token) {
        return address.resolve(collection + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
