package nl.millenniumgemeenten.municipality.signup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignUpResourceTest {
    private static final String TOOS = "toos@example.org";

    private SignUpDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = new SignUpDesk();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void editors_see_a_sign_up_only_after_it_was_confirmed() throws Exception {
        assertThat(desk.signUp("GM0809", TOOS).status()).isEqualTo(202);
        assertThat(desk.edit("GET", "/sign-ups", "", 0).items("id")).isEmpty();
        var token = desk.token("SIGN_UP_CONFIRMATION", TOOS);

        var look = desk.visit("GET", "/sign-up-confirmations/" + token, "");
        assertThat(look.json().path("outcome").asText()).isEqualTo("first");
        assertThat(desk.edit("GET", "/sign-ups", "", 0).items("id"))
                .as("a mail scanner that follows the link changes nothing")
                .isEmpty();

        assertThat(desk.confirm(token).json().path("outcome").asText()).isEqualTo("first");
        assertThat(desk.confirm(token).json().path("outcome").asText())
                .isEqualTo("already-confirmed");
        var seen = desk.newest("GM0809");
        assertThat(seen.path("municipalityName").asText()).isEqualTo("Loon op Zand");
        assertThat(seen.path("contact").path("email").asText()).isEqualTo(TOOS);
        assertThat(desk.mailsTo(TOOS)).containsExactly("SIGN_UP_CONFIRMATION", "SIGN_UP_WAITING");
    }

    @Test
    void an_approval_records_the_participation_and_makes_the_contact_at_once() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);

        var approved = approve(id, 2);

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.json().path("contact").isNull()).isTrue();
        var participation = desk.service().get("/participations/GM0809").json();
        assertThat(participation.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(participation.path("goals").toString()).isEqualTo("[8]");
        assertThat(participation.toString()).contains("2026-12-01");
        assertThat(participation.path("decidedOn").asText()).isEqualTo("2026-09-01");
        assertThat(participation.path("decidedBy").asText()).isEqualTo("COUNCIL");
        assertThat(participation.path("recognisedOn").asText()).isEqualTo("2026-11-25");
        assertThat(participation.path("inForceOn").asText()).isEqualTo("2026-12-01");
        assertThat(participation.path("signedUpOn").isNull())
                .as("recognised before the form came")
                .isTrue();
        assertThat(participation.path("joinedOn").isNull()).as("no source says it").isTrue();
        assertThat(LocalDate.parse(participation.path("reportDueOn").asText()))
                .isAfterOrEqualTo(LocalDate.of(2027, 12, 1));
        assertThat(participation.at("/profile/themes/0").asText()).isEqualTo("duurzaam inkopen");
        assertThat(desk.edit("GET", "/municipalities/GM0809/contacts", "", 0).items("email"))
                .containsExactly(TOOS);
        assertThat(desk.mailsTo(TOOS)).endsWith("SIGN_UP_APPROVED");
        assertThat(desk.service().announced().toString())
                .doesNotContain(TOOS, "Toos Test", "010 123 45 67", "Tot snel");
        assertThat(approve(id, 2).status()).as("somebody else was first").isEqualTo(412);
        assertThat(approve(id, 3).pointers()).containsExactly("/state");
    }

    @Test
    void nobody_takes_part_before_it_was_decided_or_after_all_years() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);

        var refused =
                desk.edit(
                        "PUT",
                        "/sign-ups/" + id + "/approval",
                        "{\"recognisedOn\":\"2026-08-31\",\"inForceOn\":\"2150-01-01\"}",
                        2);

        assertThat(refused.pointers()).containsExactly("/recognisedOn", "/inForceOn");
        assertThat(desk.service().get("/participations/GM0809").status()).isEqualTo(404);
        assertThat(desk.mailsTo(TOOS)).doesNotContain("SIGN_UP_APPROVED");
    }

    @Test
    void a_proposal_becomes_a_part_and_keeps_what_was_known() throws Exception {
        desk.service()
                .create(
                        "/participations/GM0809",
                        "{\"status\":\"PROPOSED\",\"source\":\"https://example.org/motie\","
                                + "\"joinedOn\":\"2007-07\",\"joinedNote\":\"motie\"}");
        var id = desk.confirmed("GM0809", TOOS);

        assertThat(approve(id, 2).status()).isEqualTo(200);

        var participation = desk.service().get("/participations/GM0809").json();
        assertThat(participation.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(participation.path("revision").asInt()).isEqualTo(2);
        assertThat(participation.path("source").asText()).isEqualTo("https://example.org/motie");
        assertThat(participation.path("joinedOn").asText()).isEqualTo("2007-07");
        assertThat(participation.path("joinedNote").asText()).isEqualTo("motie");
        assertThat(participation.path("inForceOn").asText()).isEqualTo("2026-12-01");
    }

    @Test
    void the_second_of_two_is_told_and_cannot_be_approved_as_well() throws Exception {
        desk.confirmed("GM0809", TOOS);
        desk.signUp("GM0809", "joop@example.org");
        var second = desk.confirm(desk.token("SIGN_UP_CONFIRMATION", "joop@example.org"));
        assertThat(second.json().path("outcome").asText()).isEqualTo("second");
        assertThat(desk.mailsTo("joop@example.org")).endsWith("SIGN_UP_SECOND");
        var ids = desk.edit("GET", "/sign-ups", "", 0).items("id");
        assertThat(ids).hasSize(2);

        assertThat(approve(ids.getFirst(), 2).status()).isEqualTo(200);
        // Takes part from 1 December: until then only the other sign-up says so.
        var refused = approve(ids.getLast(), 2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/municipality");
        assertThat(desk.count("select count(*) from contact")).isEqualTo(1);
    }

    @Test
    void a_question_goes_by_mail_and_its_link_corrects_the_form() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);
        var asked =
                desk.edit(
                        "PUT",
                        "/sign-ups/" + id + "/question",
                        "{\"question\":\"Is dit het besluit?\"}",
                        2);
        assertThat(asked.json().path("state").asText()).isEqualTo("ASKED_BACK");
        var path = "/sign-up-corrections/" + desk.token("SIGN_UP_QUESTION", TOOS);
        assertThat(desk.visit("GET", path, "").json().path("remark").asText())
                .isEqualTo("Is dit het besluit?");

        var corrected =
                desk.visit(
                        "PUT",
                        path,
                        SignUpDesk.form("GM0809", TOOS, "").replace("2026-09-01", "2026-09-02"));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(desk.newest("GM0809").path("decidedOn").asText()).isEqualTo("2026-09-02");
        assertThat(desk.count("select length(decision) from sign_up"))
                .as("the document that came before stays")
                .isEqualTo("%PDF-1.7 besluit".length());
        assertThat(desk.visit("PUT", path, SignUpDesk.form("GM0809", TOOS, "")).pointers())
                .containsExactly("/state");
    }

    @Test
    void everything_that_happened_is_kept_with_who_did_it() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);
        desk.edit("PUT", "/sign-ups/" + id + "/question", "{\"question\":\"Welk besluit?\"}", 2);
        desk.visit(
                "PUT",
                "/sign-up-corrections/" + desk.token("SIGN_UP_QUESTION", TOOS),
                SignUpDesk.form("GM0809", TOOS, SignUpDesk.pdf())
                        .replace("2026-09-01", "2026-09-02")
                        .replace("[8]", "[]")
                        .replace("Tot snel", "Bel Toos")
                        .replace("Toos Test", "Toos Tester"));
        desk.edit("PUT", "/sign-ups/" + id + "/rejection", "{\"reason\":\"Niet dit.\"}", 4);

        var acts = desk.edit("GET", "/sign-ups/" + id + "/acts", "", 0);

        assertThat(acts.items("kind"))
                .containsExactly("REJECTED", "CORRECTED", "ASKED_BACK", "CONFIRMED", "RECEIVED");
        assertThat(acts.items("said")).containsExactly("Niet dit.", "", "Welk besluit?", "", "");
        assertThat(acts.json().at("/items/0/by/id").asText()).isNotEmpty();
        assertThat(acts.json().at("/items/1/by/name").asText()).isEqualTo("De aanmelder");
        assertThat(acts.json().at("/items/1/changes").toString())
                .isEqualTo(
                        """
                        [{"field":"decidedOn","removed":["2026-09-01"],"added":["2026-09-02"]},\
                        {"field":"goals","removed":["8"],"added":[]},\
                        {"field":"note","removed":[],"added":[]},\
                        {"field":"decision","removed":[],"added":[]},\
                        {"field":"contact","removed":[],"added":[]}]\
                        """);
        assertThat(acts.json().toString())
                .doesNotContain("Bel Toos", "Toos Tester", TOOS, "010 123 45 67");

        desk.execute("update sign_up set since = since - interval '31 days'");
        desk.service().part(ForgetSignUps.class).handle();

        assertThat(desk.count("select count(*) from sign_up_act"))
                .as("forgotten together with the sign-up")
                .isZero();
    }

    @Test
    void of_sign_ups_from_before_there_was_a_history_stands_there_what_we_know() throws Exception {
        var waiting = desk.confirmed("GM0809", TOOS);
        var rejected = desk.confirmed("GM0772", "joop@example.org");
        desk.edit("PUT", "/sign-ups/" + rejected + "/rejection", "{\"reason\":\"Niet dit.\"}", 2);

        desk.execute("delete from sign_up_act; " + remembering());

        assertThat(desk.edit("GET", "/sign-ups/" + waiting + "/acts", "", 0).items("kind"))
                .containsExactly("CONFIRMED", "RECEIVED");
        var acts = desk.edit("GET", "/sign-ups/" + rejected + "/acts", "", 0);
        assertThat(acts.items("kind")).containsExactly("REJECTED", "RECEIVED");
        assertThat(acts.items("said")).containsExactly("Niet dit.", "");
        assertThat(acts.items("name")).containsExactly("Niet bewaard", "De aanmelder");
    }

    @Test
    void a_rejection_says_why_and_forgets_who_it_was() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);

        var rejected =
                desk.edit(
                        "PUT",
                        "/sign-ups/" + id + "/rejection",
                        "{\"reason\":\"Dit besluit gaat over iets anders.\"}",
                        2);

        assertThat(rejected.json().path("state").asText()).isEqualTo("REJECTED");
        assertThat(rejected.json().path("contact").isNull()).isTrue();
        assertThat(desk.mailsTo(TOOS)).endsWith("SIGN_UP_REJECTED");
        assertThat(desk.count("select count(*) from sign_up where contact_email is not null"))
                .isZero();
    }

    @Test
    void editors_ask_for_the_sign_ups_in_one_state() throws Exception {
        var rejected = desk.confirmed("GM0809", TOOS);
        var reason = "{\"reason\":\"Dit besluit gaat over iets anders.\"}";
        desk.edit("PUT", "/sign-ups/" + rejected + "/rejection", reason, 2);
        var waiting = desk.confirmed("GM0772", "ander@example.nl");

        assertThat(ids("?state=WAITING")).contains(waiting).doesNotContain(rejected);
        assertThat(ids("?state=REJECTED")).contains(rejected).doesNotContain(waiting);
        assertThat(ids("?state=")).contains(rejected, waiting);
        assertThat(ids("?state=APPROVED")).doesNotContain(rejected, waiting);
        assertThat(desk.edit("GET", "/sign-ups?state=UNCONFIRMED", "", 0).status()).isEqualTo(400);
    }

    private List<String> ids(String query) throws Exception {
        return desk.edit("GET", "/sign-ups" + query, "", 0)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    @Test
    void what_cannot_be_is_named_field_by_field() throws Exception {
        var refused =
                desk.visit(
                        "POST",
                        "/sign-ups",
                        """
                        {"municipality":"Loon","decidedBy":"MAYOR","decidedOn":"2999-01-01",
                         "goals":[0],"themes":["x"],"name":"Toos\\nBcc: iedereen@example.org",
                         "role":"","email":"toos@example.org\\r\\nBcc: x@example.org",
                         "phone":"bel maar","decision":"%s"}\
                        """
                                .formatted(SignUpDesk.base64("MZ een programma")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/municipality",
                        "/decidedBy",
                        "/decidedOn",
                        "/goals/0",
                        "/themes/0",
                        "/name",
                        "/role",
                        "/email",
                        "/phone",
                        "/decision");
        assertThat(desk.mails()).isEmpty();
    }

    @Test
    void who_ended_or_takes_part_cannot_sign_up() throws Exception {
        desk.service()
                .create(
                        "/participations/GM0772",
                        "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2008-01-01\"}");

        assertThat(desk.signUp("GM0483", TOOS).pointers()).containsExactly("/municipality");
        assertThat(desk.signUp("GM0772", TOOS).pointers()).containsExactly("/municipality");
        assertThat(desk.signUp("GM9999", TOOS).pointers()).containsExactly("/municipality");
    }

    @Test
    void what_was_left_open_is_told_as_empty() throws Exception {
        var form =
                SignUpDesk.form("GM0809", TOOS, SignUpDesk.pdf())
                        .replace("\"010 123 45 67\"", "\"\"")
                        .replace("\"duurzaam inkopen\"", "")
                        .replace("\"Tot snel\"", "\"\"");
        assertThat(desk.edit("GET", "/sign-ups", "", 0).json().toString())
                .isEqualTo("{\"items\":[]}");
        desk.visit("POST", "/sign-ups", form);
        desk.confirm(desk.token("SIGN_UP_CONFIRMATION", TOOS));

        assertThat(desk.newest("GM0809").toString())
                .contains("\"phone\":\"\"", "\"themes\":[]", "\"note\":\"\"");
    }

    @Test
    void six_megabytes_are_too_many_and_five_are_not() throws Exception {
        var six = SignUpDesk.base64("%PDF-" + "x".repeat(6 * 1024 * 1024));
        var five = SignUpDesk.base64("%PDF-" + "x".repeat(5 * 1024 * 1024 - 5));

        assertThat(desk.visit("POST", "/sign-ups", SignUpDesk.form("GM0809", TOOS, six)).pointers())
                .containsExactly("/decision");
        assertThat(desk.visit("POST", "/sign-ups", SignUpDesk.form("GM0809", TOOS, five)).status())
                .isEqualTo(202);
    }

    @Test
    void one_address_gets_three_of_these_mails_an_hour() throws Exception {
        for (int time = 0; time < 3; time++) {
            assertThat(desk.signUp("GM0809", TOOS).status()).isEqualTo(202);
        }

        assertThat(desk.signUp("GM0772", "TOOS@example.org").pointers()).containsExactly("/email");
    }

    @Test
    void what_nobody_confirmed_within_a_week_is_forgotten() throws Exception {
        desk.signUp("GM0809", TOOS);
        var token = desk.token("SIGN_UP_CONFIRMATION", TOOS);
        desk.execute(
                """
                update sign_up set since = since - interval '7 days';
                update sign_up_link set expires_at = expires_at - interval '7 days'
                """);

        assertThat(desk.confirm(token).status()).isEqualTo(404);
        desk.service().part(ForgetSignUps.class).handle();

        assertThat(desk.count("select count(*) from sign_up")).isZero();
    }

    @Test
    void personal_data_is_for_editors_alone() throws Exception {
        var id = desk.confirmed("GM0809", TOOS);

        for (var role : new String[] {"visitor", "contributor", "moderator", "service"}) {
            var token = ServiceToken.of(role);
            for (var path :
                    new String[] {
                        "/sign-ups",
                        "/sign-ups/" + id,
                        "/sign-ups/" + id + "/acts",
                        "/sign-ups/" + id + "/decision",
                        "/municipalities/GM0809/contacts"
                    }) {
                assertThat(desk.service().send("GET", path, token, "", Map.of()).status())
                        .as(role + path)
                        .isEqualTo(403);
            }
        }
        assertThat(
                        desk.service()
                                .send(
                                        "GET",
                                        "/mail-requests",
                                        ServiceToken.of("administrator"),
                                        "",
                                        Map.of())
                                .status())
                .isEqualTo(403);
    }

    /// The part of the migration that fills the table.
    private static String remembering() throws IOException {
        var path = "/db/migration/V064__keep_what_happened_to_sign_ups.sql";
        try (var sql = SignUpResourceTest.class.getResourceAsStream(path)) {
            var all = new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8);
            return all.substring(all.indexOf("insert into"));
        }
    }

    private Answer approve(String id, long revision) throws Exception {
        return desk.edit(
                "PUT",
                "/sign-ups/" + id + "/approval",
                "{\"recognisedOn\":\"2026-11-25\",\"inForceOn\":\"2026-12-01\"}",
                revision);
    }
}
