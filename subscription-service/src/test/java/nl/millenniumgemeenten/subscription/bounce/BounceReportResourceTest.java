package nl.millenniumgemeenten.subscription.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BounceReportResourceTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private final RunningService service = RunningService.start();
    private final BounceFixture issues = new BounceFixture(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_mailbox_that_is_not_there_ends_the_subscriptions_and_erases_the_address()
            throws Exception {
        service.subscribe("weg@example.org");
        var reader = issues.idOf("weg@example.org");
        var key = issues.sent("weg@example.org", 0);
        new Discussing(service)
                .begin()
                .follows(Discussing.ANNA, "weg@example.org", Discussing.MARKET, "daily");

        assertThat(post(report(key, "\"enhancedCode\":\"5.1.1\"", "a"))).isEqualTo(202);

        assertThat(issues.state(reader)).isEqualTo("unsubscribed ended bounced");
        assertThat(service.everythingStored()).doesNotContain("weg@example.org");
        assertThat(service.query("select subscribers from newsletter")).containsExactly("0");
        assertThat(service.query("select kind, enhanced_code, origin from bounce"))
                .containsExactly("hard 5.1.1 webhook");
    }

    @Test
    void a_complaint_unsubscribes_and_says_so() throws Exception {
        service.subscribe("boos@example.org");
        var reader = issues.idOf("boos@example.org");
        var key = issues.sent("boos@example.org", 0);

        assertThat(post(report(key, "\"kind\":\"complaint\"", "a"))).isEqualTo(202);

        assertThat(issues.state(reader)).isEqualTo("unsubscribed ended complaint");
    }

    @Test
    void what_comes_back_of_a_delivery_in_doubt_proves_that_a_server_took_it() throws Exception {
        service.subscribe("vol@example.org");
        var key = issues.sent("vol@example.org", 0);
        service.execute("update delivery set state = 'in-doubt', attention_at = now()");

        post(report(key, "\"enhancedCode\":\"5.2.2\"", "a"));

        assertThat(service.query("select state, attention_at is null from delivery"))
                .containsExactly("sent t");
        assertThat(service.query("select sum(sent), sum(in_doubt) from issue_tally"))
                .containsExactly("1 -1");
    }

    @Test
    void the_same_report_counts_once() throws Exception {
        service.subscribe("vol@example.org");
        var key = issues.sent("vol@example.org", 0);
        for (int time = 0; time < 6; time++) {
            assertThat(post(report(key, "\"enhancedCode\":\"5.2.2\"", "a"))).isEqualTo(202);
        }

        assertThat(service.query("select kind from bounce")).containsExactly("soft");
    }

    @Test
    void a_mailbox_that_stays_full_is_left_alone_after_five_issues() throws Exception {
        service.subscribe("vol@example.org");
        var reader = issues.idOf("vol@example.org");
        for (int issue = 0; issue < 5; issue++) {
            assertThat(issues.state(reader)).isEqualTo("confirmed active null");
            var key = issues.sent("vol@example.org", 4);
            post(report(key, "\"kind\":\"soft\",\"enhancedCode\":\"5.2.2\"", "r" + issue));
        }

        assertThat(issues.state(reader)).isEqualTo("unsubscribed ended bounced");
    }

    @Test
    void a_delivery_is_found_by_its_message_too_and_never_by_a_forged_key() throws Exception {
        service.subscribe("vol@example.org");
        var key = issues.sent("vol@example.org", 0);
        var forged = key.substring(0, 22) + (key.endsWith("0") ? "1" : "0");
        var byMessage =
                report(key, "\"kind\":\"soft\"", "a")
                        .replace(
                                "\"key\":\"" + key + "\"",
                                "\"messageId\":\"<" + key + "@example.org>\"");

        assertThat(post(report(forged, "\"kind\":\"complaint\"", "b"))).isEqualTo(202);
        assertThat(post(byMessage)).isEqualTo(202);

        assertThat(service.query("select kind from bounce")).containsExactly("soft");
    }

    @Test
    void a_report_with_faults_names_them_and_keeps_nothing() throws Exception {
        service.subscribe("vol@example.org");
        var key = issues.sent("vol@example.org", 0);
        var answer =
                service.send(
                        "/bounce-reports",
                        "POST",
                        """
                        {"reports":[
                          {"key":"%s","kind":"soft","at":"2025-11-25T09:00:00Z","reference":"a"},
                          {"kind":"dood","enhancedCode":"vijf","at":"gisteren"}]}
                        """
                                .formatted(key),
                        "service");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "/reports/1/key",
                        "/reports/1/kind",
                        "/reports/1/enhancedCode",
                        "/reports/1/at",
                        "/reports/1/reference");
        assertThat(service.query("select count(*) from bounce")).containsExactly("0");
        assertThat(post("{\"reports\":[]}")).isEqualTo(422);
    }

    @Test
    void only_the_website_itself_reports() throws Exception {
        for (var role : List.of("visitor", "contributor", "editor", "administrator")) {
            assertThat(service.send("/bounce-reports", "POST", "{}", role).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_the_mail_server_refused_while_sending_is_a_report_as_well() throws Exception {
        service.subscribe("weg@example.org");
        var reader = issues.idOf("weg@example.org");
        issues.refused("weg@example.org", "5.1.1");

        assertThat(service.bean(TakeRefusals.class).handle()).isEqualTo(1);

        assertThat(issues.state(reader)).isEqualTo("unsubscribed ended bounced");
        assertThat(service.bean(TakeRefusals.class).handle()).isZero();
    }

    private int post(String body) throws Exception {
        return service.send("/bounce-reports", "POST", body, "service").statusCode();
    }

    private static String report(String key, String what, String reference) {
        return """
        {"reports":[{"key":"%s",%s,"at":"2025-11-25T09:00:00Z","reference":"%s"}]}\
        """
                .formatted(key, what, reference);
    }
}
