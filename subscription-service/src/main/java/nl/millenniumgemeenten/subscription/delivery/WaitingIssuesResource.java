package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// What the sending of issues asks of somebody.
@Controller("/waiting-issues")
@Secured({"editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class WaitingIssuesResource {
    private final WaitingIssues issues;

    WaitingIssuesResource(WaitingIssues issues) {
        this.issues = issues;
    }

    @Get
    WaitingIssuesJson get() {
        return new WaitingIssuesJson(issues.all());
    }
}
