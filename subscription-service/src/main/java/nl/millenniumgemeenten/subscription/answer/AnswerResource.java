package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Answers that wait to be brought to where contributions are kept. The website fetches them, and
/// tells what became of each; of what it does not tell anything, it is given again later.
@Controller("/answers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class AnswerResource {
    private static final int BATCH = 20;
    private static final int LONGEST_REASON = 2_000;

    private final ClaimAnswers claim;
    private final SettleAnswer settle;

    AnswerResource(ClaimAnswers claim, SettleAnswer settle) {
        this.claim = claim;
        this.settle = settle;
    }

    /// An answer, by whom it is, and the number of the contribution that it answers.
    @Serdeable
    record AnswerJson(UUID id, UUID participant, long contribution, String text) {
        static AnswerJson of(Answers.Waiting answer) {
            return new AnswerJson(
                    answer.id(),
                    answer.by().contributor(),
                    answer.answered().contribution(),
                    answer.body());
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "AnswerJson[" + id + "]";
        }
    }

    /// Some answers.
    @Serdeable
    record AnswersJson(List<AnswerJson> items) {
        AnswersJson {
            items = List.copyOf(items);
        }
    }

    @Post("/claims")
    @Consumes(MediaType.ALL)
    AnswersJson claim() {
        return new AnswersJson(claim.handle(BATCH).stream().map(AnswerJson::of).toList());
    }

    @Put("/{id}/outcome")
    HttpResponse<?> outcome(UUID id, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var word = fields.text("outcome", 1, 20);
        var state = state(word);
        if (state.isEmpty() && !word.isEmpty()) {
            fields.refuse("outcome", "Kies placed, waits of refused.");
        }
        var reason =
                state.filter(Answers.State.REFUSED::equals).isPresent()
                        ? fields.text("reason", 1, LONGEST_REASON)
                        : "";
        fields.orThrow();
        settle.handle(id, state.orElseThrow(), reason);
        return HttpResponse.noContent();
    }

    private static Optional<Answers.State> state(String word) {
        return switch (word) {
            case "placed" -> Optional.of(Answers.State.PLACED);
            case "waits" -> Optional.of(Answers.State.MODERATED);
            case "refused" -> Optional.of(Answers.State.REFUSED);
            default -> Optional.empty();
        };
    }
}
