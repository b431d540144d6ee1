package nl.millenniumgemeenten.gateway.click;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands clicks over each minute, and when we stop.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class HandOverClicks {
    private static final Logger LOG = LoggerFactory.getLogger(HandOverClicks.class);

    private final Clicks clicks;
    private final IssueService issues;

    HandOverClicks(Clicks clicks, IssueService issues) {
        this.clicks = clicks;
        this.issues = issues;
    }

    @Scheduled(initialDelay = "60s", fixedDelay = "60s", scheduler = TaskExecutors.SCHEDULED)
    @PreDestroy
    void run() {
        clicks.toHandOver()
                .ifPresent(batch -> {
                    switch (issues.addClicks(batch, Caller.SERVICE)) {
                        case Outcome.Ok<byte[]> _ -> clicks.settle();
                        case Outcome.Refused<byte[]> refused -> {
                            LOG.atWarn().addKeyValue("why", refused.detail()).log("clicks refused");
                            clicks.settle();
                        }
                        case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> {
                            // The same batch goes once more.
                        }
                    }
                });
    }
}
