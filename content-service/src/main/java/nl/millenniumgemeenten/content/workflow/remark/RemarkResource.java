package nl.millenniumgemeenten.content.workflow.remark;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What editors say to each other about a piece of content of any kind.
@Controller("/{kind:[a-z-]+}/{id}/remarks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
public class RemarkResource {
    private static final int LONGEST = 2000;

    private final WriteRemark write;
    private final ResolveRemark resolve;
    private final ReadWorkflow read;

    RemarkResource(WriteRemark write, ResolveRemark resolve, ReadWorkflow read) {
        this.write = write;
        this.resolve = resolve;
        this.read = read;
    }

    /// The text of a remark in a request.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`
    public static String text(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var text = fields.text("text", 1, LONGEST);
        fields.orThrow();
        return text;
    }

    @Post
    HttpResponse<WorkflowJson> post(
            String kind, UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var item = new Item(kind, id);
        write.handle(new WriteRemark.Command(item, text(body), SignedIn.editor(authentication)));
        return HttpResponse.created(read.of(item, Actor.of(authentication)));
    }

    @Put("/{remark}/resolution")
    WorkflowJson resolve(String kind, UUID id, UUID remark, Authentication authentication) {
        var item = new Item(kind, id);
        resolve.handle(new ResolveRemark.Command(item, remark, SignedIn.editor(authentication)));
        return read.of(item, Actor.of(authentication));
    }
}
