package nl.millenniumgemeenten.gateway.following;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeFollows;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTest {
    private static final String FORM = "/discussies/1/volgen";
    private static final String CONFIRM = "/discussies/volgen/bevestigen/" + FakeFollows.TOKEN;
    private static final String MINE = "/discussies/volgen/" + FakeFollows.TOKEN;
    private static final String ELSEWHERE = "http://localhost:1";

    private final FakeParticipants participants = new FakeParticipants();
    private final FakeFollows follows = new FakeFollows();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                participants.address().toString(),
                                "services.subscription",
                                follows.address().toString(),
                                "sign-up.per-hour",
                                1000,
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        desk(),
                        discussion(1, "een"),
                        contribution(1, 1),
                        discussion(2, "twee", 1, State.CLOSED, false, null),
                        contribution(2, 1),
                        discussion(3, "drie", 1, State.WITHDRAWN, false, null)));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        follows.close();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        follows.startAgain();
        follows.reset();
        browser = new Browser(server.getURI());
    }

    private void signIn() {
        browser.post("/discussies/inloggen/" + FakeParticipants.TOKEN);
    }

    @Test
    void a_discussion_offers_to_follow_it_as_long_as_something_can_come() {
        assertThat(browser.get("/discussies/1-een").page().select("a[href=" + FORM + "]"))
                .hasSize(1);
        assertThat(browser.get("/discussies/2-twee").body()).doesNotContain("/volgen");
        assertThat(browser.get("/discussies/2/volgen").status()).isEqualTo(409);
        assertThat(browser.get("/discussies/3/volgen").status()).isEqualTo(410);
        assertThat(browser.get("/discussies/9/volgen").status()).isEqualTo(404);
    }

    @Test
    void who_is_not_known_gives_an_address_and_confirms_with_a_button() {
        var form = browser.get(FORM);
        assertThat(form.page().select("input[name=email]")).hasSize(1);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.page().select("meta[name=robots]").attr("content")).contains("noindex");
        var stamp = form.field("stamp");
        var empty = browser.post(FORM, "stamp", stamp);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Vul je e-mailadres in.", "Kies hoe vaak je mail wilt.");

        var sent = browser.post(FORM, "stamp", stamp, "email", "a@example.org", "pace", "daily");

        assertThat(browser.get(sent.location()).text()).contains("Kijk in je mailbox");
        assertThat(follows.asked())
                .singleElement()
                .asString()
                .contains("a@example.org", "\"pace\":\"daily\"");
        for (int time = 0; time < 2; time++) {
            assertThat(browser.get(CONFIRM).text()).contains("Discussie 1", "één keer per dag");
        }
        assertThat(browser.head(CONFIRM).status()).isEqualTo(200);
        browser.from(ELSEWHERE).post(CONFIRM);
        assertThat(follows.followed()).isEmpty();
        var confirmed = new Browser(server.getURI()).post(CONFIRM);
        assertThat(confirmed.text()).contains("Je volgt deze discussie");
        assertThat(confirmed.page().select("a[href=" + MINE + "]")).hasSize(1);
        assertThat(follows.followed()).containsExactly(Map.entry(1L, "daily"));
        assertThat(browser.get(CONFIRM).status()).isEqualTo(404);
    }

    @Test
    void an_address_that_is_none_is_named_and_what_was_typed_stays() {
        var stamp = browser.get(FORM).field("stamp");

        var answer = browser.post(FORM, "stamp", stamp, "email", "geen adres", "pace", "daily");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("volledig e-mailadres");
        assertThat(answer.page().select("input[name=email]").val()).isEqualTo("geen adres");
        assertThat(answer.page().select("input[value=daily]").hasAttr("checked")).isTrue();
        var other = browser.from(ELSEWHERE).post(FORM, "email", "a@example.org", "pace", "daily");
        assertThat(other.status()).isEqualTo(403);
        assertThat(follows.asked()).isEmpty();
    }

    @Test
    void who_takes_part_follows_at_once_and_can_stop_there() {
        signIn();
        assertThat(browser.get(FORM).page().select("input[name=email]")).isEmpty();
        assertThat(browser.post(FORM).status()).isEqualTo(422);

        var followed = browser.post(FORM, "pace", "at-once", "email", "dief@example.net");

        var page = browser.get(followed.location());
        assertThat(page.text()).contains("Je volgt deze discussie", "een mail bij elke nieuwe");
        assertThat(follows.asked())
                .singleElement()
                .asString()
                .contains("anna@example.org")
                .doesNotContain("dief");
        assertThat(follows.changes()).allMatch(change -> !change.contains("@"));
        assertThat(browser.get("/discussies/mijn-gegevens").text())
                .contains("Wat je volgt per mail", "meteen een mail");

        var stopped = browser.post(FORM + "/stoppen");

        assertThat(browser.get(stopped.location()).text()).contains("volgt deze discussie niet");
        assertThat(follows.followed()).isEmpty();
    }

    @Test
    void of_a_discussion_that_is_gone_one_can_stop_and_nothing_else() {
        signIn();
        assertThat(browser.get("/discussies/3/volgen").status()).isEqualTo(410);
        for (int number : new int[] {3, 9}) {
            follows.follow(number, "daily");
            var page = browser.get("/discussies/" + number + "/volgen");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Discussie " + number, "Stop met volgen");
            assertThat(page.page().select("input[name=pace]")).isEmpty();

            var stopped = browser.post("/discussies/" + number + "/volgen/stoppen");

            assertThat(stopped.location()).isEqualTo("/discussies/mijn-gegevens");
            assertThat(follows.followed()).isEmpty();
        }
        assertThat(browser.post("/discussies/3/volgen", "pace", "daily").status()).isEqualTo(410);
    }

    @Test
    void who_was_forgotten_is_asked_for_an_address() {
        signIn();
        participants.forgotten(true);

        var form = browser.get(FORM);

        assertThat(form.page().select("input[name=email]")).hasSize(1);
        assertThat(form.response().headers().allValues("Set-Cookie"))
                .as("the session and its mark")
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("Max-Age=0"));
        signIn();
        participants.forgotten(true);
        assertThat(browser.post(FORM, "pace", "daily").page().select("input[name=email]"))
                .hasSize(1);
        assertThat(follows.followed()).isEmpty();
    }

    @Test
    void whoever_has_the_link_of_a_mail_sees_and_chooses() {
        follows.follow(1, "at-once");
        follows.follow(2, "daily");
        assertThat(browser.get(MINE).text()).contains("a…@e….org", "Discussie 1", "Discussie 2");
        for (var secret : new String[] {MINE, MINE + "/1/stoppen", CONFIRM}) {
            assertThat(browser.get(secret).header("Referrer-Policy")).isEqualTo("same-origin");
        }

        browser.from(ELSEWHERE).post(MINE, "number", "1", "pace", "daily");
        assertThat(follows.followed()).containsEntry(1L, "at-once");
        var changed = new Browser(server.getURI()).post(MINE, "number", "1", "pace", "daily");

        assertThat(browser.get(changed.location()).text()).contains("Je keuze is bewaard");
        assertThat(follows.followed()).containsEntry(1L, "daily");
        browser = new Browser(server.getURI());
        assertThat(browser.get(browser.post(MINE + "/alles/stoppen").location()).text())
                .contains("Je volgt nu geen discussies per mail");
        assertThat(follows.followed()).isEmpty();
        assertThat(browser.get(MINE).status()).isEqualTo(404);
    }

    @Test
    void following_a_link_to_stop_stops_nothing_and_its_button_does() {
        follows.follow(1, "at-once");
        follows.follow(2, "daily");
        for (var link : new String[] {"/1/stoppen", "/dagelijks/stoppen", "/alles/stoppen"}) {
            assertThat(browser.get(MINE + link).status()).isIn(200, 303);
            assertThat(browser.head(MINE + link).status()).isIn(200, 303);
        }
        assertThat(follows.changes()).isEmpty();
        assertThat(browser.get(MINE + "/1/stoppen").text()).contains("Discussie 1");

        var stopped = browser.post(MINE + "/1/stoppen");

        assertThat(browser.get(stopped.location()).text()).contains("Je bent ermee gestopt");
        assertThat(follows.followed()).containsExactly(Map.entry(2L, "daily"));
        assertThat(browser.get(MINE + "/1/stoppen").location()).isEqualTo(MINE);
    }

    @Test
    void a_mail_program_stops_for_its_reader_from_anywhere_and_as_often_as_it_likes() {
        follows.follow(1, "at-once");
        follows.follow(2, "daily");
        var program = browser.from(ELSEWHERE);

        for (int time = 0; time < 2; time++) {
            var answer = program.post(MINE + "/1/stoppen", "List-Unsubscribe", "One-Click");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
        }
        assertThat(follows.followed()).containsExactly(Map.entry(2L, "daily"));
        program.postMultipart(MINE + "/dagelijks/stoppen", "List-Unsubscribe", "One-Click");

        assertThat(follows.followed()).isEmpty();
        follows.stop();
        assertThat(program.post(MINE + "/1/stoppen", "List-Unsubscribe", "One-Click").status())
                .isEqualTo(503);
    }

    @Test
    void who_wants_to_be_forgotten_follows_nothing_any_more() {
        signIn();
        follows.follow(1, "daily");
        follows.stop();
        assertThat(browser.get("/discussies/mijn-gegevens").text())
                .contains("anna@example.org", "kunnen we nu even niet laten zien");
        var away = browser.post("/discussies/mijn-gegevens/wissen", "contributions", "keep");
        assertThat(away.status()).isEqualTo(503);
        assertThat(participants.erased()).isEmpty();
        follows.startAgain();

        browser.post("/discussies/mijn-gegevens/wissen", "contributions", "keep");

        assertThat(participants.erased()).isNotEmpty();
        assertThat(follows.followed()).isEmpty();
    }

    @Test
    void when_a_service_is_away_nothing_is_lost() {
        var stamp = browser.get(FORM).field("stamp");
        follows.stop();

        var answer = browser.post(FORM, "stamp", stamp, "email", "a@example.org", "pace", "daily");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("input[name=email]").val()).isEqualTo("a@example.org");
        assertThat(browser.get(MINE).status()).isEqualTo(503);
        assertThat(browser.get(CONFIRM).status()).isEqualTo(503);
        signIn();
        assertThat(browser.get(FORM).status()).isEqualTo(503);
    }
}
