package nl.millenniumgemeenten.content.conduct;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Who writes in discussions, for who looks after them.
@Controller("/contributors/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ContributorResource {
    private final ContributorRecords records;
    private final WarnParticipant warn;
    private final BlockParticipant block;

    ContributorResource(ContributorRecords records, WarnParticipant warn, BlockParticipant block) {
        this.records = records;
        this.warn = warn;
        this.block = block;
    }

    @Get
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    ContributorRecordJson get(UUID id) {
        return ContributorRecordJson.of(
                records.find(id)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING,
                                        "Deze schrijver bestaat niet.")));
    }

    /// Warns them, once however often it is asked under a key.
    @Post("/warnings")
    HttpResponse<?> warn(
            UUID id,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var reason = ReasonField.required(fields);
        fields.orThrow();
        warn.handle(IdempotencyKey.id(key), id, reason, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }

    /// Takes nothing of theirs any more.
    @Put("/block")
    HttpResponse<?> block(UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var reason = ReasonField.required(fields);
        fields.orThrow();
        block.handle(id, reason, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }

    /// Lets them write again.
    @Delete("/block")
    HttpResponse<?> lift(UUID id, Authentication authentication) {
        block.lift(id, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }
}
