package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.subscription.compose.Finding;

/// What was found in an edition of an issue.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record IssueCheckJson(int edition, String state, List<Finding> findings, Instant doneAt) {

    IssueCheckJson {
        findings = List.copyOf(findings);
    }

    static IssueCheckJson of(IssueChecks.Check check) {
        return new IssueCheckJson(check.edition(), "done", check.findings(), check.doneAt());
    }
}
