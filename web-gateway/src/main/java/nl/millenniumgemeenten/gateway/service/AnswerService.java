package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ParticipantService.SubmissionJson;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// Where answers by mail wait to be brought, and where contributions are kept.
@Singleton
public class AnswerService {
    private static final Argument<AnswersJson> ANSWERS = Argument.of(AnswersJson.class);
    private static final Argument<SubmissionJson> SUBMISSION = Argument.of(SubmissionJson.class);

    private final ServiceCalls calls;
    private final URI source;
    private final URI discussions;

    AnswerService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.source = configuration.subscription();
        this.discussions = configuration.content();
    }

    @Serdeable
    record AnswersJson(@Nullable List<AnswerJson> items) {}

    /// What somebody answered by mail.
    ///
    /// @param contribution the number of what they answer
    @Serdeable
    public record AnswerJson(UUID id, UUID participant, long contribution, String text) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "AnswerJson[" + id + "]";
        }
    }

    /// Some that wait. Each is given again later, unless it is told what became of it.
    public Outcome<List<AnswerJson>> claim() {
        return calls.send(Call.post(source.resolve("/answers/claims"), Caller.SERVICE), ANSWERS)
                .then(found -> {
                    var items = found.value().items();
                    return new Outcome.Ok<>(items == null ? List.of() : items, 0);
                });
    }

    /// Brings one to its discussion; bringing it twice does not place it twice.
    public Outcome<SubmissionJson> bring(AnswerJson answer) {
        var body =
                Map.of(
                        "participant", answer.participant(),
                        "contribution", answer.contribution(),
                        "text", answer.text());
        return calls.send(
                Call.put(
                        discussions.resolve("/answers/" + answer.id()),
                        Caller.SERVICE,
                        (Object) body),
                SUBMISSION);
    }

    /// Tells that it is on the site.
    public Outcome<byte[]> tellPlaced(AnswerJson answer) {
        return tell(answer, Map.of("outcome", "placed"));
    }

    /// Tells that the desk looks at it first.
    public Outcome<byte[]> tellWaits(AnswerJson answer) {
        return tell(answer, Map.of("outcome", "waits"));
    }

    /// Tells that it is not on the site, and why.
    public Outcome<byte[]> tellRefused(AnswerJson answer, String reason) {
        return tell(answer, Map.of("outcome", "refused", "reason", reason));
    }

    private Outcome<byte[]> tell(AnswerJson answer, Map<String, String> body) {
        var uri = source.resolve("/answers/" + answer.id() + "/outcome");
        return calls.done(Call.put(uri, Caller.SERVICE, (Object) body));
    }
}
