package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetDeliveriesTest {
    private final RunningService service =
            RunningService.start(Map.of("sending.enabled", true, "sending.poll", "50ms"));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void to_whom_an_issue_went_is_forgotten_after_ninety_days_and_how_many_is_not()
            throws Exception {
        readers(service, 3);
        var old = sent();
        var recent = sent();
        service.execute(
                "insert into bounce (delivery_id, subscriber_id, kind, enhanced_code, origin, at,"
                        + " report_hash) select id, subscriber_id, 'soft', '', 'mailbox', now(), '\\x01'"
                        + " from delivery where issue_id = '%s' limit 1".formatted(old));
        endedAgo(old, Duration.ofDays(90).plusMinutes(1));
        endedAgo(recent, Duration.ofDays(90).minusMinutes(1));

        service.bean(ForgetDeliveries.class).handle();

        assertThat(service.query("select issue_id, count(*) from delivery group by issue_id"))
                .containsExactly(recent + " 3");
        assertThat(service.query("select count(*) from bounce")).containsExactly("0");
        assertThat(service.send("/issues/" + old + "/progress", "GET", "", "editor").body())
                .contains("\"total\":3", "\"sent\":3");
        assertThat(service.query("select id from issue where deliveries_forgotten_at is not null"))
                .containsExactly(old.toString());
    }

    private IssueId sent() throws Exception {
        var issue = issue(service);
        awaitState(service, issue, "sent");
        return issue;
    }

    private void endedAgo(IssueId issue, Duration ago) throws Exception {
        service.execute(
                "update issue set ended_at = '%s' where id = '%s'"
                        .formatted(service.clock().instant().minus(ago), issue));
    }
}
