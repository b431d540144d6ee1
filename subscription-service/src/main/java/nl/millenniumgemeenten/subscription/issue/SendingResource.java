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
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// When an issue goes to its readers, and whether it goes on.
@Controller("/issues/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class SendingResource {
    private static final Pattern STATE = Pattern.compile("sending|paused|cancelled");

    private final ChangeIssue change;
    private final SendIssue send;
    private final IssueRequests requests;
    private final InstantSource clock;

    SendingResource(
            ChangeIssue change, SendIssue send, IssueRequests requests, InstantSource clock) {
        this.change = change;
        this.send = send;
        this.requests = requests;
        this.clock = clock;
    }

    /// Plans it.
    @Put("/schedule")
    HttpResponse<IssueJson> schedule(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var dueAt = ScheduleFields.read(body, clock.instant());
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(issue, seen, (taken, now) -> taken.schedule(dueAt, by, now)));
    }

    /// Calls it off.
    @Delete("/schedule")
    HttpResponse<IssueJson> callOff(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        change.handle(issue, seen, (taken, now) -> taken.callOff(by, now)));
    }

    /// Starts it, or lets it go on; pauses it; stops it for ever.
    @Put("/sending")
    HttpResponse<IssueJson> sending(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var state = fields.text("state", STATE, "Kies sending, paused of cancelled.");
        fields.orThrow();
        return requests.answer(
                id,
                revision,
                authentication,
                (issue, seen, by) ->
                        switch (state) {
                            case "sending" -> send.handle(issue, seen, by);
                            case "paused" ->
                                    change.handle(
                                            issue, seen, (taken, now) -> taken.pause(by, now));
                            default ->
                                    change.handle(
                                            issue, seen, (taken, now) -> taken.cancel(by, now));
                        });
    }
}
