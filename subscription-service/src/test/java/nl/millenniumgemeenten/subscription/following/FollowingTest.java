package nl.millenniumgemeenten.subscription.following;

import static nl.millenniumgemeenten.subscription.follow.Discussing.ANNA;
import static nl.millenniumgemeenten.subscription.follow.Discussing.BEN;
import static nl.millenniumgemeenten.subscription.follow.Discussing.MARKET;
import static nl.millenniumgemeenten.subscription.follow.Discussing.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.follow.TellFollowers;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final String ANNAS = "anna@example.org";
    private static final Pattern CONFIRM =
            Pattern.compile("/discussies/volgen/bevestigen/([A-Za-z0-9_-]{24})");
    private static final Pattern INSIGHT =
            Pattern.compile("/nieuwsbrief/(?:mijn-gegevens|adres)/([A-Za-z0-9_-]{24})");

    private final RunningService service = RunningService.start();
    private final Discussing discussing;

    FollowingTest() throws Exception {
        discussing = new Discussing(service).begin();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> ask(String email, UUID discussion, String pace) throws Exception {
        return service.post(
                "/follow-requests",
                "{\"email\": \"%s\", \"discussion\": \"%s\", \"pace\": \"%s\"}"
                        .formatted(email, discussion, pace));
    }

    private static String token(Pattern link, ReceivedMail mail) throws Exception {
        var found = link.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }

    private String followerToken() {
        return service.query("select token from follower").getFirst();
    }

    private List<String> followed() {
        return service.query("select number, pace from discussion_follow order by number");
    }

    @Test
    void who_is_not_known_confirms_with_the_button_behind_the_link_and_once() throws Exception {
        assertThat(ask(ANNAS, MARKET, "daily").statusCode()).isEqualTo(202);
        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.subject())
                .isEqualTo("Wil je “Hoe begin je een eerlijke markt?” per mail volgen?");
        assertThat(mail.text()).contains("krijg je één keer per dag een mail");
        var link = "/follow-requests/" + token(CONFIRM, mail);
        assertThat(service.get(link).body()).contains("eerlijke markt", "\"pace\":\"daily\"");
        service.get(link);
        assertThat(followed()).isEmpty();

        var confirmed = service.post(link, "");

        assertThat(confirmed.body()).contains("\"token\":\"" + followerToken() + "\"");
        assertThat(followed()).containsExactly("1 daily");
        assertThat(service.post(link, "").statusCode()).isEqualTo(404);
        assertThat(service.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_that_comes_too_late_does_nothing_and_no_mailbox_is_filled() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(ask(ANNAS, MARKET, "at-once").statusCode()).isEqualTo(202);
        }
        var link = "/follow-requests/" + token(CONFIRM, service.mailServer().mailTo(ANNAS, 3));
        assertThat(service.query("select count(*) from follow_request")).containsExactly("3");

        service.clock().pass(Duration.ofDays(3));

        assertThat(service.post(link, "").statusCode()).isEqualTo(404);
        assertThat(followed()).isEmpty();
        assertThat(service.mailServer().mailsTo(ANNAS)).hasSize(3);
    }

    @Test
    void what_is_wrong_is_named() throws Exception {
        assertThat(ask("geen adres", MARKET, "soms").body())
                .contains("/email", "volledig e-mailadres", "/pace", "at-once");
        assertThat(service.post("/follow-requests", "{}").statusCode()).isEqualTo(422);
        assertThat(ask(ANNAS, new UUID(9, 9), "daily").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_the_link_of_a_mail_sees_and_changes_what_is_followed() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        var path = "/followers/" + followerToken();
        assertThat(service.get(path).body())
                .contains("a…@e….org", "Water op school", "\"pace\":\"at-once\"")
                .doesNotContain(ANNAS);
        assertThat(followed()).hasSize(2);

        var slower = service.send(path + "/follows/1", "PUT", "{\"pace\": \"daily\"}", "visitor");
        assertThat(slower.statusCode()).isEqualTo(204);
        assertThat(followed()).containsExactly("1 daily", "2 daily");
        assertThat(
                        service.send(path + "/follows/9", "PUT", "{\"pace\": \"daily\"}", "visitor")
                                .statusCode())
                .isEqualTo(404);
        assertThat(service.send(path + "/follows/1", "DELETE", "", "visitor").statusCode())
                .isEqualTo(204);
        assertThat(followed()).containsExactly("2 daily");
        service.send(path + "/daily", "DELETE", "", "visitor");

        assertThat(service.query("select 1 from follower")).isEmpty();
        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(service.send(path + "/follows/1", "DELETE", "", "visitor").statusCode())
                .isEqualTo(204);
        assertThat(
                        service.send(
                                        "/followers/" + Token.random().value(),
                                        "DELETE",
                                        "",
                                        "visitor")
                                .statusCode())
                .isEqualTo(204);
    }

    @Test
    void what_the_database_breaks_off_because_others_are_in_the_way_is_done_again()
            throws Exception {
        ask(ANNAS, MARKET, "daily");
        var link = "/follow-requests/" + token(CONFIRM, service.mailServer().mailTo(ANNAS, 1));
        everyFirstAttemptIsBrokenOff();

        assertThat(service.post(link, "").statusCode()).isEqualTo(200);
        assertThat(discussing.follows(ANNA, ANNAS, WATER, "daily").statusCode()).isEqualTo(204);
        var path = "/followers/" + followerToken();
        assertThat(sent(path + "/follows/1", "PUT", "{\"pace\": \"at-once\"}")).isEqualTo(204);
        assertThat(followed()).containsExactly("1 at-once", "2 daily");
        assertThat(sent(path + "/follows/1", "DELETE", "")).isEqualTo(204);
        assertThat(followed()).containsExactly("2 daily");
        assertThat(sent(path + "/daily", "DELETE", "")).isEqualTo(204);

        assertThat(service.query("select 1 from follower")).isEmpty();
    }

    private int sent(String path, String method, String json) throws Exception {
        return service.send(path, method, json, "visitor").statusCode();
    }

    /// A sequence goes on, also when all else is undone.
    private void everyFirstAttemptIsBrokenOff() throws Exception {
        service.execute("create sequence attempt");
        service.execute(
                """
                create function break_off() returns trigger language plpgsql as $$
                begin
                    if nextval('attempt') % 2 = 1 then
                        raise exception using errcode = 'deadlock_detected';
                    end if;
                    return coalesce(new, old);
                end $$
                """);
        service.execute(
                """
                create trigger break_off before insert or update or delete on discussion_follow
                for each row execute function break_off()
                """);
    }

    @Test
    void a_participant_sees_what_they_follow_and_is_forgotten_with_what_waits() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(BEN, "ben@example.org", WATER, "at-once");
        var path = "/participants/" + ANNA + "/follows";
        assertThat(service.send(path, "GET", "", "service").body()).contains("eerlijke markt");
        assertThat(service.send(path, "GET", "", "visitor").statusCode()).isEqualTo(403);
        service.mailServer().stop();
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Hoi</p>");
        service.clock().pass(Duration.ofMinutes(2));
        service.bean(TellFollowers.class).handle();

        assertThat(service.send(path, "DELETE", "", "service").statusCode()).isEqualTo(204);

        assertThat(service.query("select address from follower"))
                .containsExactly("ben@example.org");
        assertThat(service.query("select 1 from mail where rank = 1")).isEmpty();
        service.mailServer().start();
        service.clock().pass(Duration.ofMinutes(20));
        service.signUp("ander@example.org");
        service.mailServer().mailTo("ander@example.org", 1);
        assertThat(service.mailServer().mailsTo(ANNAS)).isEmpty();
    }

    @Test
    void who_only_follows_sees_what_we_know_and_can_have_all_of_it_forgotten() throws Exception {
        ask(ANNAS, WATER, "at-once");
        service.mailServer().mailTo(ANNAS, 1);
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        service.post("/insights", "{\"email\": \"" + ANNAS + "\"}");
        var link = "/insights/" + token(INSIGHT, service.mailServer().mailTo(ANNAS, 2));
        assertThat(service.get(link).body())
                .contains("\"address\":\"" + ANNAS + "\"", "eerlijke markt", "Water op school")
                .contains("\"confirmed\":true", "\"confirmed\":false");

        assertThat(service.send(link + "?proof=drop", "DELETE", "", "visitor").statusCode())
                .isEqualTo(204);

        assertThat(
                        service.query(
                                "select address from follower union all select address from"
                                        + " follow_request"))
                .isEmpty();
    }

    @Test
    void a_reader_who_moves_takes_along_what_they_follow() throws Exception {
        service.subscribe(ANNAS);
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, "nieuw@example.org", WATER, "at-once");
        service.post("/insights", "{\"email\": \"" + ANNAS + "\"}");
        var link = "/insights/" + token(INSIGHT, service.mailServer().mailTo(ANNAS, 3));
        service.post(link + "/address", "{\"email\": \"nieuw@example.org\"}");
        var change = token(INSIGHT, service.mailServer().mailTo("nieuw@example.org", 1));

        service.post("/address-changes/" + change, "");

        assertThat(service.query("select address from follower"))
                .containsExactly("nieuw@example.org");
        assertThat(followed()).containsExactly("1 daily", "2 at-once");
        assertThat(service.query("select contributor from follower"))
                .containsExactly(ANNA.toString());
    }

    @Test
    void what_waits_when_a_reader_moves_is_told_at_the_new_address_and_the_rest_not_again()
            throws Exception {
        var moved = "nieuw@example.org";
        service.subscribe(ANNAS);
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        service.post("/insights", "{\"email\": \"" + ANNAS + "\"}");
        var link = "/insights/" + token(INSIGHT, service.mailServer().mailTo(ANNAS, 3));
        service.post(link + "/address", "{\"email\": \"" + moved + "\"}");
        var change = token(INSIGHT, service.mailServer().mailTo(moved, 1));
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Verstuurd</p>");
        service.clock().pass(Duration.ofMinutes(2));
        service.bean(TellFollowers.class).handle();
        service.mailServer().mailTo(ANNAS, 4);
        Await.until(
                "the mail is settled",
                () -> service.query("select 1 from mail where state <> 'sent'").isEmpty());
        service.mailServer().stop();
        discussing.writes(BEN, MARKET, 8, "<p>Wacht nog</p>");
        service.clock().pass(Duration.ofMinutes(2));
        service.bean(TellFollowers.class).handle();

        service.post("/address-changes/" + change, "");
        service.bean(TellFollowers.class).handle();
        service.mailServer().start();
        service.clock().pass(Duration.ofMinutes(20));

        Await.until("told at the new address", () -> textsTo(moved).contains("> Wacht nog"));
        assertThat(textsTo(moved)).doesNotContain("Verstuurd");
        assertThat(textsTo(ANNAS)).contains("> Verstuurd").doesNotContain("Wacht nog");
    }

    private String textsTo(String address) {
        var texts = new StringBuilder();
        for (var mail : service.mailServer().mailsTo(address)) {
            try {
                texts.append(mail.text());
            } catch (MessagingException | IOException broken) {
                throw new AssertionError(broken);
            }
        }
        return texts.toString();
    }

    @Test
    void leaving_the_newsletter_leaves_the_discussions_unless_one_wants_no_mail_at_all()
            throws Exception {
        var token = service.subscribe(ANNAS).unsubscribeToken();
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        assertThat(service.get("/preferences/" + token).body()).contains("\"followed\":1");
        service.post("/unsubscriptions/" + token, "");
        assertThat(followed()).containsExactly("1 daily");

        service.signUp(ANNAS);
        var again = service.mailServer().mailTo(ANNAS, 3);
        service.post("/confirmations/" + again.confirmToken(), "");
        service.post("/unsubscriptions/" + again.unsubscribeToken() + "?scope=all", "");

        assertThat(followed()).isEmpty();
        assertThat(service.query("select 1 from follower")).isEmpty();
    }
}
