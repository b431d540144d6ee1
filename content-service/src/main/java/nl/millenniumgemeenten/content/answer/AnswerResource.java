package nl.millenniumgemeenten.content.answer;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.markdown.Markdown;
import nl.millenniumgemeenten.content.markdown.PlainText;
import nl.millenniumgemeenten.content.moderation.SubmissionJson;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Takes an answer by mail under an id that is always the same for the same mail: who brings it
/// again hears what became of it.
@Controller("/answers/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.SERVICE)
class AnswerResource {
    private static final String TOO_LONG =
            "Je antwoord is te lang. Maak het korter, of verdeel het over twee bijdragen.";

    private final TakeAnswer take;

    AnswerResource(TakeAnswer take) {
        this.take = take;
    }

    @Put
    SubmissionJson put(UUID id, @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var participant = fields.optionalUuid("participant");
        if (participant.isEmpty()) {
            fields.refuse("participant", "Noem wie dit schreef.");
        }
        int answered = fields.integer("contribution", 1, Integer.MAX_VALUE);
        var text = text(fields);
        fields.orThrow();
        return SubmissionJson.of(
                take.handle(new ContributionId(id), participant.orElseThrow(), answered, text));
    }

    /// People type no marks in their mail program: whatever looks like one is a character.
    private static WrittenText text(RequestFields fields) {
        var markdown = PlainText.markdown(fields.text("text", 1, Markdown.LONGEST));
        if (markdown.length() > Markdown.LONGEST) {
            fields.refuse("text", TOO_LONG);
        }
        return DiscussionFields.written(fields, "text", markdown);
    }
}
