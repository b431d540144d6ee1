package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Issues of the newsletter: to read, begin, save and throw away.
@Controller("/issues")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class IssueResource {
    private static final int PIECE = 50;
    private static final int LARGEST_PIECE = 200;
    private static final int LONGEST_REASON = 500;

    private final ReadIssues read;
    private final CreateIssue create;
    private final ChangeIssue change;
    private final RemoveIssue remove;
    private final IssueRequests requests;

    IssueResource(
            ReadIssues read,
            CreateIssue create,
            ChangeIssue change,
            RemoveIssue remove,
            IssueRequests requests) {
        this.read = read;
        this.create = create;
        this.change = change;
        this.remove = remove;
        this.requests = requests;
    }

    @Get
    IssueListJson list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Long after,
            @Nullable @QueryValue Integer limit) {
        int size = PieceSize.of(limit, PIECE, LARGEST_PIECE);
        return IssueListJson.of(
                read.newest(state, after == null ? Long.MAX_VALUE : after, size + 1), size);
    }

    @Post
    HttpResponse<IssueJson> post(
            @Nullable @Header(IssueHeaders.IDEMPOTENCY_KEY) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var id = IssueHeaders.id(key);
        var by = Actor.of(authentication);
        create.handle(id, IssueFields.read(body, read::existing), by);
        return IssueAnswers.with(
                HttpResponse.created(URI.create("/issues/" + id)), read.issue(id, by));
    }

    @Get("/{id}")
    HttpResponse<IssueJson> get(UUID id, Authentication authentication) {
        return IssueAnswers.with(
                HttpResponse.ok(), read.issue(new IssueId(id), Actor.of(authentication)));
    }

    @Put("/{id}")
    HttpResponse<IssueJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var content = IssueFields.read(body, read::existing);
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(issue, seen, (taken, now) -> taken.save(content, by, now)));
    }

    /// Throws a draft away; what was sent is taken out of the archive.
    @Delete("/{id}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> delete(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var reason = reason(body);
        IssueAnswers.mustBeDone(
                remove.handle(
                        new IssueId(id),
                        IfMatch.revision(revision),
                        reason,
                        Actor.of(authentication)));
        return HttpResponse.noContent();
    }

    private static String reason(@Nullable JsonNode body) {
        if (body == null) {
            return "";
        }
        var fields = RequestFields.of(body);
        var reason = fields.text("reason", 0, LONGEST_REASON);
        fields.orThrow();
        return reason;
    }
}
