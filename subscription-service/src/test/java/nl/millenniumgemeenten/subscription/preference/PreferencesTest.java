package nl.millenniumgemeenten.subscription.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {
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
    void the_link_of_any_mail_shows_the_choices_and_no_address_however_often_it_is_followed()
            throws Exception {
        var path = pathOf("kiezer@voorbeeld.example.org");
        for (int time = 0; time < 20; time++) {
            assertThat(service.get(path).body())
                    .startsWith(
                            "{\"state\":\"confirmed\",\"hint\":\"k…@v….org\",\"language\":\"nl\"")
                    .contains("\"title\":\"Nieuwsbrief\",\"subscribed\":true")
                    .contains("\"title\":\"Doel 3\",\"subscribed\":false");
        }
        assertThat(state()).containsExactly("newsletter active");
    }

    @Test
    void a_tick_is_a_consent_and_a_tick_taken_away_ends_it_and_both_can_come_back()
            throws Exception {
        var path = pathOf("wissel@example.org");

        assertThat(choose(path, "[\"goal-3\"]").statusCode()).isEqualTo(204);
        assertThat(state()).containsExactly("goal-3 active", "newsletter ended");
        assertThat(service.query("select subscribers from newsletter")).containsExactly("0");
        assertThat(choose(path, "[\"newsletter\", \"goal-3\"]").statusCode()).isEqualTo(204);

        assertThat(state()).containsExactly("goal-3 active", "newsletter active");
        assertThat(service.query("select subscribers from newsletter")).containsExactly("1");
        assertThat(
                        service.query(
                                """
                                select act, source, wording, reason
                                from subscription_act join mailing_list on id = list_id
                                where key = 'newsletter' order by subscription_act.position
                                """))
                .containsExactly(
                        "asked home 2026-12 ",
                        "given home 2026-12 ",
                        "ended home 2026-12 preferences",
                        "asked preferences 2026-12-preferences ",
                        "given preferences 2026-12-preferences ");
    }

    @Test
    void another_language_is_kept_and_what_is_agreed_to_then_is_the_text_that_was_shown()
            throws Exception {
        var path = pathOf("taal@example.org");

        assertThat(
                        service.send(
                                        path,
                                        "PUT",
                                        "{\"language\": \"en\", \"lists\": [\"newsletter\"]}",
                                        "visitor")
                                .statusCode())
                .isEqualTo(204);
        assertThat(service.get(path).body()).contains("\"language\":\"en\"");
        assertThat(
                        service.send(
                                        path,
                                        "PUT",
                                        "{\"language\": \"nl\", \"lists\": [\"goal-3\"]}",
                                        "visitor")
                                .statusCode())
                .isEqualTo(204);

        assertThat(
                        service.query(
                                "select wording from subscription where state = 'active' order by 1"))
                .containsExactly("2026-12-preferences-en");
        assertThat(service.get(path).body()).contains("\"language\":\"nl\"");
    }

    @Test
    void a_language_that_we_do_not_write_is_refused() throws Exception {
        var path = pathOf("frans@example.org");

        var answer =
                service.send(
                        path,
                        "PUT",
                        "{\"language\": \"fr\", \"lists\": [\"newsletter\"]}",
                        "visitor");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/language", "Kies nl (Nederlands) of en (Engels).");
    }

    @Test
    void choosing_the_same_again_writes_nothing_down() throws Exception {
        var path = pathOf("zelfde@example.org");
        choose(path, "[\"newsletter\"]");
        choose(path, "[\"newsletter\"]");

        assertThat(service.query("select count(*) from subscription_act")).containsExactly("2");
    }

    @Test
    void who_ticks_nothing_has_left_and_the_address_is_gone() throws Exception {
        var path = pathOf("niets@example.org");

        assertThat(choose(path, "[]").statusCode()).isEqualTo(204);

        assertThat(state()).containsExactly("newsletter ended");
        assertThat(service.everythingStored()).doesNotContain("niets@");
        assertThat(service.get(path).body()).isEqualTo("{\"state\":\"left\",\"language\":\"nl\"}");
        assertThat(choose(path, "[\"newsletter\"]").statusCode()).isEqualTo(410);
        assertThat(state()).containsExactly("newsletter ended");
    }

    @Test
    void a_closed_list_stays_with_its_readers_and_takes_nobody_new() throws Exception {
        var path = pathOf("dicht@example.org");
        choose(path, "[\"newsletter\", \"goal-3\"]");
        service.execute("update mailing_list set open = false where kind = 'goal'");

        assertThat(service.get(path).body()).contains("Doel 3").doesNotContain("Doel 4");
        assertThat(choose(path, "[\"goal-3\"]").statusCode()).isEqualTo(204);
        assertThat(choose(path, "[\"goal-3\", \"goal-4\"]").statusCode()).isEqualTo(422);
        assertThat(choose(path, "[\"goal-99\"]").statusCode()).isEqualTo(422);
        assertThat(state()).containsExactly("goal-3 active", "newsletter ended");
    }

    @Test
    void who_did_not_confirm_has_nothing_to_choose_and_nobody_elses_link_leads_here()
            throws Exception {
        service.signUp("wacht@example.org");
        var mail = service.mailServer().mailTo("wacht@example.org", 1);
        var path = "/preferences/" + mail.unsubscribeToken();

        assertThat(service.get(path).body())
                .isEqualTo("{\"state\":\"pending\",\"language\":\"nl\"}");
        assertThat(choose(path, "[\"goal-3\"]").statusCode()).isEqualTo(409);
        assertThat(state()).containsExactly("newsletter pending");
        assertThat(service.get("/preferences/" + Token.random().value()).statusCode())
                .isEqualTo(404);
    }

    private String pathOf(String email) throws Exception {
        return "/preferences/" + service.subscribe(email).unsubscribeToken();
    }

    private HttpResponse<String> choose(String path, String lists) throws Exception {
        return service.send(
                path, "PUT", "{\"language\": \"nl\", \"lists\": " + lists + "}", "visitor");
    }

    private List<String> state() {
        return service.query(
                """
                select key, state from subscription join mailing_list on id = list_id order by key
                """);
    }
}
