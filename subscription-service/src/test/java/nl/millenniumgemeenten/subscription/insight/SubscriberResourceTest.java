package nl.millenniumgemeenten.subscription.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriberResourceTest {
    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void somebody_is_found_by_the_address_or_its_beginning_by_list_and_by_state() throws Exception {
        service.makeList("goal-3", "Doel 3");
        service.subscribe("Anna@example.org");
        service.subscribe("anton@example.org");
        service.signUp("antje@example.org", "goal-3");
        var left = service.subscribe("weg@example.org");
        service.post("/unsubscriptions/" + left.unsubscribeToken(), "");

        assertThat(found("?address=ANN"))
                .containsOnlyOnce("Anna@example.org")
                .contains("\"state\":\"confirmed\",\"lists\":[\"newsletter\"]")
                .doesNotContain("anton");
        assertThat(found("?address=ant")).contains("anton@", "antje@").doesNotContain("Anna");
        assertThat(found("?list=goal-3")).contains("antje@").doesNotContain("anton@", "Anna");
        assertThat(found("?state=confirmed")).contains("anton@", "Anna").doesNotContain("antje");
        assertThat(found("?address=weg@example.org")).contains("\"state\":\"left\"");
        assertThat(found("?address=weg@example.or")).isEqualTo("{}");
        assertThat(found("?address=ann%25")).isEqualTo("{}");
        assertThat(found("?address=an")).contains("/address");
    }

    @Test
    void a_long_list_comes_in_pieces_without_gaps() throws Exception {
        service.execute(
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, confirmed_at)
                select gen_random_uuid(), 'confirmed', lpad(n::text, 24, 'x'), a, a, a, 'home', '1',
                    now()
                from generate_series(1, 120) as n, format('p%s-_.+@example.org', n) as a
                """);
        var addresses = new java.util.TreeSet<String>();
        var next = "";
        int pieces = 0;
        do {
            var piece = found("?state=confirmed" + (next.isEmpty() ? "" : "&after=" + next));
            var matcher = java.util.regex.Pattern.compile("p\\d+-_").matcher(piece);
            while (matcher.find()) {
                assertThat(addresses.add(matcher.group())).isTrue();
            }
            next =
                    piece.contains("\"next\"")
                            ? piece.replaceAll(".*\"next\":\"(.{36})\".*", "$1")
                            : "";
            pieces++;
        } while (!next.isEmpty());
        assertThat(addresses).hasSize(120);
        assertThat(pieces).isEqualTo(3);
    }

    @Test
    void the_readers_of_a_list_come_in_the_order_of_their_addresses_as_they_are_now()
            throws Exception {
        service.makeList("goal-3", "Doel 3");
        var first = service.subscribe("anna@example.org");
        service.subscribe("berend@example.org");
        service.signUp("cor@example.org", "goal-3");
        service.execute(
                """
                insert into subscription
                    (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select s.id, l.id, case s.address_key when 'anna@example.org' then 'active'
                    else 'pending' end, 'home', '1', now(), now()
                from subscriber s cross join mailing_list l
                where l.key = 'goal-3' and s.state = 'confirmed'
                """);

        assertThat(found("?list=goal-3"))
                .containsSubsequence("anna@example.org", "cor@example.org")
                .doesNotContain("berend");
        assertThat(found("?list=goal-3&state=pending")).contains("cor@").doesNotContain("anna");
        assertThat(found("?list=goal-3&state=confirmed")).contains("anna@").doesNotContain("cor");
        assertThat(found("?list=newsletter"))
                .containsSubsequence("anna@example.org", "berend@example.org");

        service.execute(
                """
                update subscriber set address_key = 'zus@example.org', address = 'zus@example.org',
                    address_typed = 'zus@example.org' where address_key = 'anna@example.org'
                """);
        assertThat(found("?list=newsletter"))
                .containsSubsequence("berend@example.org", "zus@example.org");
        assertThat(found("?list=newsletter&address=zus")).contains("zus@").doesNotContain("berend");

        service.post("/unsubscriptions/" + first.unsubscribeToken(), "");
        assertThat(found("?list=newsletter")).contains("berend@").doesNotContain("zus@");
        assertThat(service.everythingStored()).doesNotContain("zus@", "anna@");
    }

    @Test
    void an_administrator_sees_everything_and_erases_at_request_with_the_reason() throws Exception {
        service.subscribe("anna@example.org");
        var id = service.query("select id from subscriber").getFirst();

        assertThat(one(id)).contains("anna@example.org", "\"act\":\"given\"", "\"mails\"");
        assertThat(forget(id, "{\"reason\": \"\"}").statusCode()).isEqualTo(422);
        assertThat(forget(id, "{\"reason\": \"mail van anna@example.org\"}").body())
                .contains("/reason");
        assertThat(forget(id, "{\"reason\": \"Vroeg het per telefoon\"}").statusCode())
                .isEqualTo(204);

        assertThat(service.everythingStored()).doesNotContain("anna");
        assertThat(service.query("select reason from forgotten_on_request"))
                .containsExactly("Vroeg het per telefoon");
        assertThat(service.query("select state, trace is not null from subscriber"))
                .containsExactly("forgotten t");
        assertThat(one(id)).contains("\"state\":\"left\"", "\"proof\":true");
        assertThat(forget(id, "{\"reason\": \"Ook het bewijs\", \"proof\": \"drop\"}").statusCode())
                .isEqualTo(204);
        assertThat(service.query("select trace is not null from subscriber")).containsExactly("f");
        assertThat(forget(UUID.randomUUID().toString(), "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_left_before_there_were_traces_is_recognised_and_quick_to_find_from_then_on()
            throws Exception {
        service.leftBeforeTraces("weg@example.org");
        service.leftBeforeTraces("ook-weg@example.org");

        assertThat(found("?address=niemand@example.org")).isEqualTo("{}");
        assertThat(found("?address=Weg@example.org")).containsOnlyOnce("\"state\":\"left\"");

        assertThat(service.query("select count(trace), count(consent_proof) from subscriber"))
                .containsExactly("1 1");
        assertThat(found("?address=weg@example.org"))
                .containsOnlyOnce("\"state\":\"left\"")
                .doesNotContain("untried");
    }

    @Test
    void how_many_could_not_be_tried_while_somebody_waits_is_said() throws Exception {
        // As slow as thousands of people.
        service.execute(
                """
                insert into subscriber (id, state, unsubscribe_token, source, wording,
                    confirmed_at, ended_at, consent_proof)
                select gen_random_uuid(), 'unsubscribed', lpad(n::text, 24, 'x'), 'home', '1',
                    now(), now(), 'pbkdf2-sha256:20000000:AAAAAAAAAAAAAAAAAAAAAA:AAAA'
                from generate_series(1, 3) as n
                """);

        assertThat(found("?address=weg@example.org")).matches(".*\"untried\":[12].*");
    }

    private String found(String query) throws Exception {
        return service.send("/subscribers" + query, "GET", "", "administrator").body();
    }

    private String one(String id) throws Exception {
        return service.send("/subscribers/" + id, "GET", "", "administrator").body();
    }

    private java.net.http.HttpResponse<String> forget(String id, String body) throws Exception {
        return service.send("/subscribers/" + id, "DELETE", body, "administrator");
    }
}
