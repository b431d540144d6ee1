package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Shows what somebody writes as readers would get it. Nothing of it is kept.
@Controller("/issue-previews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"contributor", "editor", "administrator"})
class PreviewResource {
    private static final int LONGEST_LINE = 250;

    private final Composer composer;

    PreviewResource(Composer composer) {
        this.composer = composer;
    }

    @Post
    @Status(HttpStatus.OK)
    PreviewJson post(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var subject = fields.text("subject", 0, LONGEST_LINE);
        var preheader = fields.text("preheader", 0, LONGEST_LINE);
        var blocks = BlockFields.read(fields);
        var pictures = PictureFields.read(fields, blocks);
        fields.orThrow();
        var letter = new Letter(0, subject, preheader, "nl", blocks);
        return PreviewJson.of(letter, composer.compose(letter, pictures));
    }
}
