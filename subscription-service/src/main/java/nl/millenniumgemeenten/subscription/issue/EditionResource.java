package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The saves of an issue: to read, and to bring back into a draft.
@Controller("/issues/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class EditionResource {
    private static final int PIECE = 20;
    private static final int LARGEST_PIECE = 100;

    private final ReadIssues read;
    private final RestoreEdition restore;
    private final IssueRequests requests;

    EditionResource(ReadIssues read, RestoreEdition restore, IssueRequests requests) {
        this.read = read;
        this.restore = restore;
        this.requests = requests;
    }

    @Get("/editions")
    IssueEditionListJson list(
            UUID id, @Nullable @QueryValue Integer before, @Nullable @QueryValue Integer limit) {
        int size = PieceSize.of(limit, PIECE, LARGEST_PIECE);
        return IssueEditionListJson.of(
                read.editions(
                        new IssueId(id), before == null ? Integer.MAX_VALUE : before, size + 1),
                size);
    }

    @Get("/editions/{edition}")
    IssueEditionJson edition(UUID id, int edition) {
        return read.edition(new IssueId(id), edition);
    }

    /// Brings one back.
    @Put("/restoration")
    HttpResponse<IssueJson> restore(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var edition = fields.integer("edition", 1, Integer.MAX_VALUE);
        fields.orThrow();
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) -> restore.handle(issue, seen, edition, by));
    }
}
