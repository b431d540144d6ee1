package nl.millenniumgemeenten.content.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What would become of a body, without saving it: for previews.
@Controller("/body-previews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class BodyPreviewResource {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BodyPreviewJson(String bodyHtml) {}

    @Post
    BodyPreviewJson post(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var html = TextFields.html(fields, "bodyHtml", SafeHtml.LIMIT);
        fields.orThrow();
        return new BodyPreviewJson(html.value());
    }
}
