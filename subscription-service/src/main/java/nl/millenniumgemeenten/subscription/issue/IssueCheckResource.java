package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// What readers of an issue would trip over, links that lead nowhere among it.
@Controller("/issues/{id}/check")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class IssueCheckResource {
    private final CheckIssue check;
    private final IssueChecks checks;

    IssueCheckResource(CheckIssue check, IssueChecks checks) {
        this.check = check;
        this.checks = checks;
    }

    /// Checks it now. The answer comes when every link has answered, or twenty seconds have passed.
    @Post
    @Status(HttpStatus.OK)
    IssueCheckJson post(UUID id) {
        return IssueCheckJson.of(check.handle(new IssueId(id)));
    }

    /// What was found the last time.
    @Get
    IssueCheckJson get(UUID id) {
        return checks.of(new IssueId(id))
                .map(IssueCheckJson::of)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING,
                                "Deze nieuwsbrief is nog niet gecontroleerd."));
    }
}
