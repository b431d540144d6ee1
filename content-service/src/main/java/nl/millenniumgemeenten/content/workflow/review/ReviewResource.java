package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.workflow.Actor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.ReadWorkflow;
import nl.millenniumgemeenten.content.workflow.WorkflowJson;
import nl.millenniumgemeenten.content.workflow.remark.RemarkResource;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Whether a piece of content of any kind waits for an editor's eye. Contributors do this with what
/// they made themselves.
@Controller("/{kind:[a-z-]+}/{id}/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class ReviewResource {
    private static final int LONGEST_NOTE = 1000;

    private final HandIn handIn;
    private final TakeBack takeBack;
    private final SendBack sendBack;
    private final ReadWorkflow read;

    ReviewResource(HandIn handIn, TakeBack takeBack, SendBack sendBack, ReadWorkflow read) {
        this.handIn = handIn;
        this.takeBack = takeBack;
        this.sendBack = sendBack;
        this.read = read;
    }

    @Put
    WorkflowJson put(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var note = fields.text("note", 0, LONGEST_NOTE);
        fields.orThrow();
        var item = new Item(kind, id);
        var by = Actor.of(authentication);
        handIn.handle(new HandIn.Command(item, IfMatch.revision(revision), note, by));
        return read.of(item, by);
    }

    @Delete
    WorkflowJson delete(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String edition,
            Authentication authentication) {
        var item = new Item(kind, id);
        var by = Actor.of(authentication);
        takeBack.handle(item, IfMatch.revision(edition), by);
        return read.of(item, by);
    }

    /// Sends it back, with a remark.
    @Put("/refusal")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    WorkflowJson refuse(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String edition,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var item = new Item(kind, id);
        var remark = RemarkResource.text(body);
        sendBack.handle(
                new SendBack.Command(
                        item, IfMatch.revision(edition), remark, SignedIn.editor(authentication)));
        return read.of(item, Actor.of(authentication));
    }
}
