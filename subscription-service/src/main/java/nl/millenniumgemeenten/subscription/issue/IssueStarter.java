package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds at what is due. As many instances as there are may do so. One issue that
/// cannot be started does not keep up the others; it is tried again, and paused when it is an hour
/// late.
@Singleton
@Requires(property = "issues.starting", notEquals = "false")
class IssueStarter {
    private static final Logger LOG = LoggerFactory.getLogger(IssueStarter.class);

    private final StartDueIssues start;

    IssueStarter(StartDueIssues start) {
        this.start = start;
    }

    @Scheduled(initialDelay = "${issues.poll:5s}", fixedDelay = "${issues.poll:5s}")
    void run() {
        start.due().forEach(this::start);
    }

    private void start(IssueId id) {
        try {
            start.start(id).ifPresent(IssueStarter::tell);
        } catch (RuntimeException broken) {
            LOG.atError().addKeyValue("issue", id).setCause(broken).log("issue not started");
        }
    }

    private static void tell(Move.Done done) {
        var entry = done.entry();
        var due = entry.dueAt();
        LOG.atInfo()
                .addKeyValue("issue", done.issue().id())
                .addKeyValue("edition", entry.edition())
                .addKeyValue("act", entry.act().label())
                .addKeyValue(
                        "late", due == null ? Duration.ZERO : Duration.between(due, entry.at()))
                .log("issue due");
    }
}
