package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// The part of content-service that knows who takes part in discussions.
@Singleton
public class ParticipantService {
    private static final Argument<RequestJson> REQUEST = Argument.of(RequestJson.class);
    private static final Argument<ConfirmedJson> CONFIRMED = Argument.of(ConfirmedJson.class);
    private static final Argument<ParticipantJson> PARTICIPANT = Argument.of(ParticipantJson.class);
    private static final Argument<SubmissionJson> SUBMISSION = Argument.of(SubmissionJson.class);

    private static final Argument<OwnDataJson> DATA = Argument.of(OwnDataJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ParticipantService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// A discussion, as far as a link has to name it.
    @Serdeable
    public record DiscussionRefJson(UUID id, long number, String title) {}

    /// Somebody who takes part.
    ///
    /// @param blocked whether nothing of theirs is taken
    @Serdeable
    public record ParticipantJson(
            UUID id, String name, @Nullable String municipality, boolean blocked) {
        /// Nothing by which they can be known.
        @Override
        public String toString() {
            return "ParticipantJson[" + id + "]";
        }
    }

    /// What waits for a link to be used.
    @Serdeable
    public record RequestJson(
            DiscussionRefJson discussion,
            String name,
            String bodyHtml,
            List<ContributionPictureJson> pictures) {

        public RequestJson {
            pictures = ContributionPictureJson.sent(pictures);
        }

        /// Nothing of who wrote it, nor of what.
        @Override
        public String toString() {
            return "RequestJson[" + discussion.number() + "]";
        }
    }

    /// What became of a contribution.
    ///
    /// @param placed where it is on the site; null while it waits for a moderator
    @Serdeable
    public record SubmissionJson(@Nullable PlacedJson placed) {}

    /// A contribution on the site.
    @Serdeable
    public record PlacedJson(UUID id, long number, long revision) {}

    /// Who used a link, and what became of what waited for that.
    @Serdeable
    public record ConfirmedJson(
            ParticipantJson participant, DiscussionRefJson discussion, SubmissionJson submission) {}

    /// All that is known of a participant.
    @Serdeable
    public record OwnDataJson(
            String name,
            @Nullable String municipality,
            String email,
            Instant confirmedAt,
            List<TextJson> texts,
            List<MeasureJson> measures,
            List<ReadJson> read) {

        public OwnDataJson {
            // What is empty is left out on the way.
            texts = texts == null ? List.of() : List.copyOf(texts);
            measures = measures == null ? List.of() : List.copyOf(measures);
            read = read == null ? List.of() : List.copyOf(read);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "OwnDataJson";
        }
    }

    /// Something that the desk did about them.
    ///
    /// @param kind `WARNING`, `BLOCK`, `EDIT`, `HIDING` or `MOVE`
    /// @param liftedAt when a block ended; null of what did not
    @Serdeable
    public record MeasureJson(
            String kind, String reason, Instant takenAt, @Nullable Instant liftedAt) {

        /// Nothing of it.
        @Override
        public String toString() {
            return "MeasureJson[" + kind + "]";
        }
    }

    /// How far they have read in a discussion.
    @Serdeable
    public record ReadJson(String discussion, long number, int position) {}

    /// Something that they wrote.
    ///
    /// @param number of the contribution; null while it is not on the site
    /// @param standing `ON_SITE`, `HIDDEN`, `WAITS`, `UNCONFIRMED` or `REFUSED`
    /// @param reason why it was refused; empty of what was not
    @Serdeable
    public record TextJson(
            String discussion,
            @Nullable Long number,
            String markdown,
            Instant writtenAt,
            String standing,
            String reason,
            List<ContributionPictureJson> pictures) {

        public TextJson {
            // What is empty is left out on the way.
            markdown = Objects.requireNonNullElse(markdown, "");
            reason = Objects.requireNonNullElse(reason, "");
            pictures = ContributionPictureJson.sent(pictures);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "TextJson[" + standing + "]";
        }
    }

    /// Somebody unknown wrote something. The answer says nothing about their address.
    public Outcome<byte[]> ask(UUID key, Map<String, Object> fields) {
        return calls.done(
                Call.post(address.resolve("/contribution-requests"), Caller.VISITOR, key, fields));
    }

    /// What a link is for.
    public Outcome<RequestJson> request(String token) {
        return calls.send(token("/contribution-requests/reading", token), REQUEST);
    }

    /// Uses a link up; it works once.
    public Outcome<ConfirmedJson> confirm(String token) {
        return calls.send(token("/contribution-requests/confirmation", token), CONFIRMED);
    }

    /// Who is signed in, as long as they take part.
    public Outcome<ParticipantJson> me(UUID id) {
        return calls.send(Call.get(address.resolve("/participants/me"), caller(id)), PARTICIPANT);
    }

    /// Somebody known wrote something: once, however often it is asked under this key.
    public Outcome<SubmissionJson> submit(
            UUID participant, UUID discussion, UUID key, Map<String, Object> fields) {
        var uri = address.resolve("/discussions/" + discussion + "/submissions");
        return calls.send(Call.post(uri, caller(participant), key, fields), SUBMISSION);
    }

    /// A contact wrote something for a municipality: once, however often it is asked under this
    /// key.
    public Outcome<SubmissionJson> write(
            ContactJson contact, UUID discussion, UUID key, Map<String, Object> fields) {
        var uri = address.resolve("/discussions/" + discussion + "/official-contributions");
        return calls.send(Call.post(uri, contact.caller(), key, fields), SUBMISSION);
    }

    /// Somebody asks for a link to sign in with. The answer says nothing about the address.
    public Outcome<byte[]> askLink(String email) {
        var uri = address.resolve("/participant-links");
        return calls.done(Call.post(uri, Caller.VISITOR, Map.of("email", email)));
    }

    /// Uses such a link up; it works once.
    public Outcome<ParticipantJson> redeem(String token) {
        return calls.send(token("/participant-links/redemption", token), PARTICIPANT);
    }

    /// All that is known of a participant.
    public Outcome<OwnDataJson> data(UUID participant) {
        var uri = address.resolve("/participants/me/data");
        return calls.send(Call.get(uri, caller(participant)), DATA);
    }

    /// Forgets a participant, with or without what they wrote.
    public Outcome<byte[]> erase(UUID participant, boolean contributions) {
        var uri = address.resolve("/participants/me/erasure");
        return calls.done(
                Call.post(uri, caller(participant), Map.of("contributions", contributions)));
    }

    private Call token(String path, String token) {
        return Call.post(address.resolve(path), Caller.VISITOR, Map.of("token", token));
    }

    private static Caller caller(UUID participant) {
        return new Caller(participant.toString(), "", List.of("participant"));
    }
}
