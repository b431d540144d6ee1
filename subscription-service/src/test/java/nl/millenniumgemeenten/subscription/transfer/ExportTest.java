package nl.millenniumgemeenten.subscription.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportTest {
    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_administrator_takes_who_reads_a_list_along_with_the_consent() throws Exception {
        service.subscribe("een@example.org");
        service.signUp("wacht@example.org");
        var left = service.subscribe("weg@example.org");
        service.post("/unsubscriptions/" + left.unsubscribeToken(), "");

        var answer = service.send("/exports?list=newsletter", "GET", "", "administrator");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines())
                .containsExactly(
                        "email,language,list,state,source,wording,asked_at,given_at",
                        "een@example.org,nl,newsletter,active,home,2026-12,2025-11-25T10:00Z,"
                                + "2025-11-25T10:00Z");
        assertThat(service.send("/exports?state=pending", "GET", "", "administrator").body())
                .contains("wacht@example.org")
                .doesNotContain("een@example.org", "weg@");
    }

    @Test
    void nobody_else_does_and_what_is_not_there_is_refused() throws Exception {
        for (var role : new String[] {"visitor", "contributor", "editor", "moderator", "service"}) {
            assertThat(service.send("/exports", "GET", "", role).statusCode()).isEqualTo(403);
        }
        assertThat(service.send("/exports?list=goal-9", "GET", "", "administrator").statusCode())
                .isEqualTo(404);
        assertThat(service.send("/exports?state=all", "GET", "", "administrator").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_cell_is_never_a_formula_and_never_two_cells() {
        assertThat(CsvLine.of("=1+1@example.org", "+a", "-a", "@a", "a\"b", "a,b", "a\nb", "ab"))
                .isEqualTo("'=1+1@example.org,'+a,'-a,'@a,\"a\"\"b\",\"a,b\",\"a\nb\",ab\r\n");
    }
}
