package nl.millenniumgemeenten.municipality.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.ContactRights;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactResourceTest {
    private static final MunicipalityCode LOON = new MunicipalityCode("GM0809");
    private static final MunicipalityCode EINDHOVEN = new MunicipalityCode("GM0772");

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.start();
        service.create(
                "/municipalities/GM0809",
                "{\"name\":\"Loon op Zand\",\"province\":\"Noord-Brabant\"}");
        service.create(
                "/municipalities/GM0772",
                "{\"name\":\"Eindhoven\",\"province\":\"Noord-Brabant\"}");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_contact_speaks_for_their_municipalities_until_an_editor_ends_that() throws Exception {
        var id = add("GM0809", "toos@example.org").json().path("id").asText();
        assertThat(add("GM0772", "Toos@EXAMPLE.org").json().path("id").asText())
                .as("one person is one contact")
                .isEqualTo(id);
        var rights = service.part(ContactRights.class);
        assertThat(rights.speaksFor(id, LOON)).isTrue();
        assertThat(rights.speaksFor(id, EINDHOVEN)).isTrue();
        assertThat(rights.speaksFor("toos@example.org", LOON)).isFalse();

        assertThat(end("GM0772", id).status()).isEqualTo(204);
        assertThat(rights.speaksFor(id, EINDHOVEN)).isFalse();
        assertThat(rights.speaksFor(id, LOON)).isTrue();
        assertThat(end("GM0772", id).status()).isEqualTo(404);

        assertThat(end("GM0809", id).status()).isEqualTo(204);
        assertThat(rights.speaksFor(id, LOON)).isFalse();
        assertThat(count("select count(*) from contact where name is not null")).isZero();
        assertThat(count("select count(*) from contact where ended_at is not null")).isEqualTo(1);
    }

    @Test
    void who_speaks_for_a_municipality_is_not_added_again() throws Exception {
        add("GM0809", "toos@example.org");

        var again = add("GM0809", "TOOS@example.org");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.pointers()).containsExactly("/email");
        assertThat(kinds()).containsExactly("CONTACT_WELCOME");
    }

    @Test
    void a_link_lets_in_once() throws Exception {
        var id = add("GM0809", "toos@example.org").json().path("id").asText();
        assertThat(askLink("toos@example.org").status()).isEqualTo(202);
        var token = lastToken();

        var signedIn = redeem(token);

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().path("id").asText()).isEqualTo(id);
        assertThat(signedIn.json().path("municipalities").toString())
                .isEqualTo(
                        "[{\"code\":\"GM0809\",\"name\":\"Loon op Zand\",\"slug\":\"loon-op-zand\"}]");
        assertThat(redeem(token).status()).isEqualTo(404);
    }

    @Test
    void a_link_works_for_an_hour() throws Exception {
        add("GM0809", "toos@example.org");
        askLink("toos@example.org");
        execute("update contact_link set expires_at = expires_at - interval '1 hour'");

        assertThat(redeem(lastToken()).status()).isEqualTo(404);
        assertThat(redeem("nonsense").status()).isEqualTo(404);
    }

    @Test
    void the_link_of_an_ended_contact_does_not_work() throws Exception {
        var id = add("GM0809", "toos@example.org").json().path("id").asText();
        askLink("toos@example.org");
        var token = lastToken();

        end("GM0809", id);

        assertThat(redeem(token).status()).isEqualTo(404);
    }

    @Test
    void nobody_learns_by_trying_who_is_a_contact() throws Exception {
        add("GM0809", "toos@example.org");

        var known = askLink("toos@example.org");
        var unknown = askLink("joop@example.org");

        assertThat(unknown).isEqualTo(known);
        assertThat(kinds()).containsExactly("CONTACT_WELCOME", "CONTACT_LINK");
    }

    @Test
    void one_address_gets_three_links_an_hour() throws Exception {
        add("GM0809", "toos@example.org");

        for (int time = 0; time < 5; time++) {
            assertThat(askLink("toos@example.org").status()).isEqualTo(202);
        }

        assertThat(kinds())
                .containsExactly("CONTACT_WELCOME", "CONTACT_LINK", "CONTACT_LINK", "CONTACT_LINK");
    }

    @Test
    void an_address_that_is_none_is_refused_before_anything_is_looked_up() throws Exception {
        assertThat(askLink("toos@example.org\\r\\nBcc: x@example.org").pointers())
                .containsExactly("/email");
        assertThat(askLink("").pointers()).containsExactly("/email");
    }

    @Test
    void a_mail_stays_until_somebody_took_it_over_and_then_nothing_of_it() throws Exception {
        add("GM0809", "toos@example.org");
        var first = mails();
        assertThat(mails()).isEqualTo(first);

        var path = "/mail-requests/" + first.getFirst().path("id").asText();
        assertThat(website("DELETE", path).status()).isEqualTo(204);
        assertThat(website("DELETE", path).status()).isEqualTo(204);

        assertThat(mails()).isEmpty();
        assertThat(count("select count(*) from mail_request")).isZero();
    }

    private Answer add(String code, String email) throws Exception {
        return service.send(
                "POST",
                "/municipalities/" + code + "/contacts",
                ServiceToken.of("editor"),
                "{\"name\":\"Toos Test\",\"role\":\"adviseur\",\"email\":\"" + email + "\"}",
                Map.of());
    }

    private Answer end(String code, String id) throws Exception {
        return service.send(
                "DELETE",
                "/municipalities/" + code + "/contacts/" + id,
                ServiceToken.of("editor"),
                "",
                Map.of());
    }

    private Answer askLink(String email) throws Exception {
        return visit("/contact-links", "{\"email\":\"" + email + "\"}");
    }

    private Answer redeem(String token) throws Exception {
        return visit("/contact-links/redemption", "{\"token\":\"" + token + "\"}");
    }

    private Answer visit(String path, String body) throws Exception {
        return service.send("POST", path, ServiceToken.of("visitor"), body, Map.of());
    }

    private Answer website(String method, String path) throws Exception {
        return service.send(method, path, ServiceToken.of("service"), "", Map.of());
    }

    private List<JsonNode> mails() throws Exception {
        var items = website("GET", "/mail-requests?limit=50").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<String> kinds() throws Exception {
        return mails().stream().map(mail -> mail.path("kind").asText()).toList();
    }

    private String lastToken() throws Exception {
        return mails().getLast().path("parameters").path("token").asText();
    }

    private void execute(String sql) throws Exception {
        try (var connection = service.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws Exception {
        try (var connection = service.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
