package nl.millenniumgemeenten.content.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.content.readingposition.ReadingPosition;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What we know of a participant, for them alone, and its end.
@Controller("/participants/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.PARTICIPANT)
class OwnDataResource {
    private final SignedInParticipant signedIn;
    private final ReadOwnData read;
    private final ForgetParticipant forget;

    OwnDataResource(SignedInParticipant signedIn, ReadOwnData read, ForgetParticipant forget) {
        this.signedIn = signedIn;
        this.read = read;
        this.forget = forget;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TextJson(
            String discussion,
            @Nullable Long number,
            String markdown,
            Instant writtenAt,
            String reason,
            String standing,
            List<ContributionPictureJson> pictures) {
        static TextJson of(KnownOfParticipant.Text text) {
            return new TextJson(
                    text.discussion(),
                    text.number().orElse(null),
                    text.markdown(),
                    text.writtenAt(),
                    text.reason(),
                    text.standing().name(),
                    ContributionPictureJson.of(text.pictures()));
        }
    }

    /// Something that the desk did about them: who at the desk did so stays there.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MeasureJson(String kind, String reason, Instant takenAt, @Nullable Instant liftedAt) {
        static MeasureJson of(Measure measure) {
            return new MeasureJson(
                    measure.kind().name(),
                    measure.reason(),
                    measure.takenAt(),
                    measure.lifted().map(Measure.Lifted::at).orElse(null));
        }
    }

    /// How far they have read in a discussion.
    @Serdeable
    record ReadJson(String discussion, long number, int position) {
        static ReadJson of(ReadingPosition read) {
            return new ReadJson(read.title(), read.number(), read.position());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OwnDataJson(
            String name,
            @Nullable String municipality,
            String email,
            Instant confirmedAt,
            List<TextJson> texts,
            List<MeasureJson> measures,
            List<ReadJson> read) {
        static OwnDataJson of(KnownOfParticipant known) {
            return new OwnDataJson(
                    known.participant().name(),
                    known.participant().municipality().orElse(null),
                    known.participant().email().value(),
                    known.confirmedAt(),
                    known.texts().stream().map(TextJson::of).toList(),
                    known.measures().stream().map(MeasureJson::of).toList(),
                    known.read().stream().map(ReadJson::of).toList());
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "OwnDataJson";
        }
    }

    @Get("/data")
    OwnDataJson data(Authentication authentication) {
        return OwnDataJson.of(read.of(authentication));
    }

    /// Forgets who asks, with or without what they wrote.
    @Post("/erasure")
    HttpResponse<?> erase(@Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var contributions = fields.yes("contributions");
        fields.orThrow();
        forget.handle(signedIn.of(authentication).id(), contributions);
        return HttpResponse.noContent();
    }
}
