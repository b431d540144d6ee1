package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One person on several lists, from asking to leaving.
class ListsTest {
    private static final String BOTH =
            "{\"email\": \"%s\", \"source\": \"page\", \"lists\": [\"newsletter\", \"goal-3\"],"
                    + " \"language\": \"nl\"}";

    private final RunningService service = RunningService.start();

    @BeforeEach
    void lists() throws Exception {
        service.makeList("goal-3", "Doel 3");
        service.makeList("goal-4", "Doel 4");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void one_mail_asks_for_all_and_one_button_gives_all() throws Exception {
        service.post("/subscriptions", BOTH.formatted("alles@example.org"));
        var mail = service.mailServer().mailTo("alles@example.org", 1);

        assertThat(mail.text()).contains("sturen: Nieuwsbrief, Doel 3.");
        assertThat(state()).containsExactly("goal-3 pending", "newsletter pending");
        assertThat(service.get("/confirmations/" + mail.confirmToken()).body())
                .isEqualTo(
                        "{\"state\":\"pending\",\"lists\":["
                                + "{\"key\":\"newsletter\",\"title\":\"Nieuwsbrief\"},"
                                + "{\"key\":\"goal-3\",\"title\":\"Doel 3\"}],\"language\":\"nl\"}");

        service.post("/confirmations/" + mail.confirmToken(), "");

        assertThat(state()).containsExactly("goal-3 active", "newsletter active");
        var welcome = service.mailServer().mailTo("alles@example.org", 2);
        assertThat(welcome.subject())
                .isEqualTo("Welkom bij de nieuwsbrief van Millenniumgemeenten");
        assertThat(welcome.text()).contains("- Nieuwsbrief", "- Doel 3");
    }

    @Test
    void who_reads_english_is_asked_and_greeted_in_english_and_agrees_to_an_english_text()
            throws Exception {
        service.post(
                "/subscriptions",
                BOTH.formatted("english@example.org").replace("\"nl\"", "\"en\""));
        var mail = service.mailServer().mailTo("english@example.org", 1);
        assertThat(service.get("/confirmations/" + mail.confirmToken()).body())
                .contains("\"language\":\"en\"");
        assertThat(service.get("/unsubscriptions/" + mail.unsubscribeToken()).body())
                .contains("\"language\":\"en\"");
        service.post("/confirmations/" + mail.confirmToken(), "");
        var welcome = service.mailServer().mailTo("english@example.org", 2);

        assertThat(mail.subject())
                .isEqualTo("Confirm your subscription to the Millenniumgemeenten newsletter");
        assertThat(mail.text()).contains("at this email address: Nieuwsbrief, Doel 3.");
        assertThat(welcome.subject()).isEqualTo("Welcome to the Millenniumgemeenten newsletter");
        assertThat(
                        service.query(
                                "select language, wording from subscriber union"
                                        + " select 'list', wording from subscription"))
                .containsExactlyInAnyOrder("en 2026-12-en", "list 2026-12-en");
    }

    @Test
    void nobody_else_changes_in_which_language_a_reader_is_written_to() throws Exception {
        service.subscribe("lezer@example.org");

        service.post(
                "/subscriptions", BOTH.formatted("lezer@example.org").replace("\"nl\"", "\"en\""));

        assertThat(service.mailServer().mailTo("lezer@example.org", 3).subject())
                .startsWith("Bevestig");
        assertThat(service.query("select language from subscriber")).containsExactly("nl");
        assertThat(service.query("select wording from subscription where state = 'pending'"))
                .containsExactly("2026-12");
    }

    @Test
    void who_did_not_confirm_yet_is_asked_again_in_the_language_of_the_form() throws Exception {
        service.signUp("opnieuw@example.org");
        service.post(
                "/subscriptions",
                BOTH.formatted("opnieuw@example.org").replace("\"nl\"", "\"en\""));

        assertThat(service.mailServer().mailTo("opnieuw@example.org", 2).subject())
                .startsWith("Confirm");
        assertThat(service.query("select language, wording from subscriber"))
                .containsExactly("en 2026-12-en");
    }

    @Test
    void a_link_gives_what_its_mail_named_and_nothing_that_was_asked_later() throws Exception {
        service.signUp("meer@example.org");
        var first = service.mailServer().mailTo("meer@example.org", 1);
        service.signUp("meer@example.org", "goal-3");
        var second = service.mailServer().mailTo("meer@example.org", 2);

        service.post("/confirmations/" + first.confirmToken(), "");
        assertThat(state()).containsExactly("goal-3 pending", "newsletter active");
        assertThat(service.get("/confirmations/" + second.confirmToken()).body())
                .contains("\"state\":\"pending\"");

        assertThat(service.post("/confirmations/" + second.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
        assertThat(service.post("/confirmations/" + second.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"already-confirmed\",\"language\":\"nl\"}");
        assertThat(state()).containsExactly("goal-3 active", "newsletter active");
    }

    @Test
    void a_reader_is_asked_by_mail_before_anything_more_is_sent() throws Exception {
        service.subscribe("lezer@example.org");
        service.signUp("lezer@example.org", "goal-4");
        var mail = service.mailServer().mailTo("lezer@example.org", 3);

        assertThat(mail.subject()).startsWith("Bevestig je inschrijving");
        assertThat(mail.text()).contains("sturen: Doel 4.");
        assertThat(state()).containsExactly("goal-4 pending", "newsletter active");
    }

    @Test
    void who_leaves_is_on_no_list_and_what_happened_stays_written() throws Exception {
        service.post("/subscriptions", BOTH.formatted("weg@example.org"));
        var mail = service.mailServer().mailTo("weg@example.org", 1);
        service.post("/confirmations/" + mail.confirmToken(), "");
        service.post("/unsubscriptions/" + mail.unsubscribeToken(), "");

        assertThat(state()).containsExactly("goal-3 ended", "newsletter ended");
        assertThat(
                        service.query(
                                """
                                select key, act, source, wording, reason from subscription_act
                                join mailing_list on id = list_id order by key, subscription_act.position
                                """))
                .containsExactly(
                        "goal-3 asked page 2026-12 ",
                        "goal-3 given page 2026-12 ",
                        "goal-3 ended page 2026-12 link",
                        "newsletter asked page 2026-12 ",
                        "newsletter given page 2026-12 ",
                        "newsletter ended page 2026-12 link");
        assertThat(service.query("select subscribers from newsletter")).containsExactly("0");
    }

    @Test
    void the_newsletter_counts_who_reads_the_newsletter_and_nobody_else() throws Exception {
        service.signUp("doel@example.org", "goal-3");
        var mail = service.mailServer().mailTo("doel@example.org", 1);
        service.post("/confirmations/" + mail.confirmToken(), "");

        assertThat(service.query("select subscribers from newsletter")).containsExactly("0");
        assertThat(state()).containsExactly("goal-3 active");
    }

    @Test
    void a_list_that_is_not_there_or_closed_is_refused_and_nothing_is_kept() throws Exception {
        service.execute("update mailing_list set open = false where key = 'goal-4'");

        for (var list : new String[] {"goal-4", "goal-99", "iets anders"}) {
            var answer = service.signUp("dicht@example.org", list);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"pointer\":\"/lists\"");
        }
        assertThat(
                        service.post(
                                        "/subscriptions",
                                        "{\"email\": \"a@example.org\", \"source\": \"home\","
                                                + " \"language\": \"X\"}")
                                .body())
                .contains("\"pointer\":\"/language\"");
        assertThat(service.query("select count(*) from subscriber")).containsExactly("0");
    }

    private List<String> state() {
        return service.query(
                """
                select key, state from subscription join mailing_list on id = list_id order by key
                """);
    }
}
