package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Whether an issue waits for a second person, and what that person found.
@Controller("/issues/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class IssueReviewResource {
    private static final int LONGEST_NOTE = 1000;

    private final HandIn handIn;
    private final ChangeIssue change;
    private final IssueRequests requests;

    IssueReviewResource(HandIn handIn, ChangeIssue change, IssueRequests requests) {
        this.handIn = handIn;
        this.change = change;
        this.requests = requests;
    }

    /// Hands it in.
    @Put("/review")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<IssueJson> handIn(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var note = fields.text("note", 0, LONGEST_NOTE);
        fields.orThrow();
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) -> handIn.handle(issue, seen, note, by));
    }

    /// Takes it back.
    @Delete("/review")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<IssueJson> takeBack(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(issue, seen, (taken, now) -> taken.takeBack(by, now)));
    }

    /// Sends it back, with a remark.
    @Put("/review/refusal")
    HttpResponse<IssueJson> sendBack(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var text = fields.text("text", 1, LONGEST_NOTE);
        fields.orThrow();
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(issue, seen, (taken, now) -> taken.sendBack(text, by, now)));
    }

    /// Approves the edition that was seen.
    @Put("/approval")
    HttpResponse<IssueJson> approve(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String edition,
            Authentication authentication) {
        return requests.answer(
                id,
                edition,
                authentication,
                (issue, seen, by) ->
                        change.handleEdition(issue, seen, (taken, now) -> taken.approve(by, now)));
    }

    /// Takes the approval back.
    @Delete("/approval")
    HttpResponse<IssueJson> withdrawApproval(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(
                                issue, seen, (taken, now) -> taken.withdrawApproval(by, now)));
    }
}
