package nl.millenniumgemeenten.municipality.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.ContactRights;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import nl.millenniumgemeenten.municipality.service.SetClock;
import nl.millenniumgemeenten.municipality.territory.TakeEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Aa and Bee, of which something else comes on 1 January 2027.
class ContactFollowsTest {
    private static final Instant BEFORE = Instant.parse("2026-12-31T22:59:59Z");
    private static final Instant AFTER = Instant.parse("2026-12-31T23:00:00Z");
    private static final String AA = "GM0101";
    private static final String BEE = "GM0102";
    private static final String CEE = "GM0103";
    private static final String ABSORPTION = "/territorial-changes/2027-01-01-GM0102";
    private static final String SPLIT = "/territorial-changes/2027-01-01-GM0101";

    private RunningService service;
    private String toos;

    @BeforeEach
    void start() throws Exception {
        SetClock.now = BEFORE;
        service = RunningService.start(Map.of("calendar.enabled", "false", "test.now", "set"));
        for (var code : List.of(AA, BEE, CEE)) {
            service.create(
                    "/municipalities/" + code,
                    "{\"name\":\"%s\",\"province\":\"Drenthe\"}".formatted(code));
        }
        toos = add(AA, "toos@example.org").json().path("id").asText();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_contact_speaks_for_the_successor_from_the_day_of_the_change() throws Exception {
        plan(ABSORPTION, "ABSORPTION", "2027-01-01", List.of(BEE));
        assertThat(speaksFor(BEE)).isFalse();
        assertThat(contactsOf(BEE)).isEmpty();

        SetClock.now = AFTER;
        assertThat(speaksFor(BEE)).as("before anybody looked at the calendar").isTrue();
        assertThat(service.part(TakeEffect.class).handle()).isEqualTo(1);

        assertThat(speaksFor(BEE)).isTrue();
        assertThat(speaksFor(AA)).as("for what is still to be told of it").isTrue();
        assertThat(speaksFor(CEE)).isFalse();
        assertThat(contactsOf(BEE)).containsExactly(toos);
        assertThat(codesOf(BEE)).containsExactly(AA, BEE);
        assertThat(waiting()).isEqualTo("[]");
        assertThat(add(BEE, "toos@example.org").pointers()).containsExactly("/email");
    }

    @Test
    void a_change_that_is_moved_or_called_off_moves_the_contact_with_it() throws Exception {
        plan(ABSORPTION, "ABSORPTION", "2027-01-01", List.of(BEE));
        service.change(ABSORPTION, 1, change("ABSORPTION", "2027-07-01", List.of(BEE)));
        SetClock.now = AFTER;
        assertThat(speaksFor(BEE)).isFalse();

        SetClock.now = Instant.parse("2027-07-01T12:00:00Z");
        assertThat(speaksFor(BEE)).isTrue();

        SetClock.now = AFTER;
        var cancelled =
                editor("POST", ABSORPTION + "/cancellation", "", Map.of("If-Match", "\"2\""));
        assertThat(cancelled.status()).isEqualTo(200);
        SetClock.now = Instant.parse("2027-07-01T12:00:00Z");
        assertThat(speaksFor(BEE)).isFalse();
        assertThat(speaksFor(AA)).isTrue();
    }

    @Test
    void who_came_after_may_itself_go_on_in_another() throws Exception {
        plan(ABSORPTION, "ABSORPTION", "2027-01-01", List.of(BEE));
        var second =
                service.create(
                        "/territorial-changes/2028-01-01-GM0103",
                        change("ABSORPTION", "2028-01-01", List.of(CEE)).replace(AA, BEE));
        assertThat(second.status()).isEqualTo(201);

        SetClock.now = Instant.parse("2028-01-01T12:00:00Z");

        assertThat(codesOf(CEE)).containsExactly(AA, BEE, CEE);
    }

    @Test
    void who_is_ended_at_the_successor_is_ended() throws Exception {
        plan(ABSORPTION, "ABSORPTION", "2027-01-01", List.of(BEE));
        SetClock.now = AFTER;

        var ended = editor("DELETE", "/municipalities/" + BEE + "/contacts/" + toos, "", Map.of());

        assertThat(ended.status()).isEqualTo(204);
        assertThat(speaksFor(BEE)).isFalse();
        assertThat(speaksFor(AA)).isFalse();
        assertThat(contactsOf(BEE)).isEmpty();
    }

    @Test
    void after_a_split_an_editor_says_for_whom_a_contact_speaks() throws Exception {
        plan(SPLIT, "SPLIT", "2027-01-01", List.of(BEE, CEE));
        assertThat(waiting()).isEqualTo("[]");
        assertThat(goOn(BEE).pointers()).as("before its day").containsExactly("/with");

        SetClock.now = AFTER;
        service.part(TakeEffect.class).handle();

        assertThat(speaksFor(BEE)).isFalse();
        assertThat(speaksFor(CEE)).isFalse();
        assertThat(waiting()).isEqualTo("[{\"code\":\"GM0101\",\"contacts\":1}]");
        assertThat(goOn("GM0999").pointers()).containsExactly("/with");
        assertThat(goOn().pointers()).containsExactly("/with");
        assertThat(goOn(CEE).status()).isEqualTo(200);

        assertThat(speaksFor(CEE)).isTrue();
        assertThat(speaksFor(BEE)).isFalse();
        assertThat(waiting()).isEqualTo("[]");
        assertThat(goOn(BEE).status()).as("no longer of the municipality").isEqualTo(404);
    }

    private void plan(String path, String kind, String day, List<String> to) throws Exception {
        assertThat(service.create(path, change(kind, day, to)).status()).isEqualTo(201);
    }

    private static String change(String kind, String day, List<String> to) {
        return """
        {"kind":"%s","effectiveOn":"%s","from":["GM0101"],"to":["%s"],
         "source":"Rijksoverheid"}
        """
                .formatted(kind, day, String.join("\",\"", to));
    }

    private boolean speaksFor(String code) {
        return service.part(ContactRights.class).speaksFor(toos, new MunicipalityCode(code));
    }

    private List<String> contactsOf(String code) throws Exception {
        return contacts(code).json().path("items").findValuesAsText("id");
    }

    private List<String> codesOf(String code) throws Exception {
        return contacts(code).json().at("/items/0/municipalities").findValuesAsText("code");
    }

    private Answer contacts(String code) throws Exception {
        return editor("GET", "/municipalities/" + code + "/contacts", "", Map.of());
    }

    private String waiting() throws Exception {
        return editor("GET", "/contacts/waiting", "", Map.of()).json().path("items").toString();
    }

    private Answer goOn(String... with) throws Exception {
        return editor(
                "POST",
                "/municipalities/" + AA + "/contacts/" + toos + "/successors",
                with.length == 0
                        ? "{\"with\":[]}"
                        : "{\"with\":[\"" + String.join("\",\"", with) + "\"]}",
                Map.of());
    }

    private Answer add(String code, String email) throws Exception {
        return editor(
                "POST",
                "/municipalities/" + code + "/contacts",
                "{\"name\":\"Toos Test\",\"role\":\"adviseur\",\"email\":\"" + email + "\"}",
                Map.of());
    }

    private Answer editor(String method, String path, String body, Map<String, String> headers)
            throws Exception {
        return service.send(method, path, ServiceToken.of("editor"), body, headers);
    }
}
