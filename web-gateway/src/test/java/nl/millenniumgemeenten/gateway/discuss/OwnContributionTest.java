package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnContributionTest {
    private static final String SIGN_IN = "/discussies/inloggen/" + FakeParticipants.TOKEN;
    private static final String EDIT = "/bijdragen/1002/bewerken";
    private static final String WITHDRAW = "/bijdragen/1002/verwijderen";
    private static final UUID TOWN = new UUID(41, 2);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final FakeParticipants participants = new FakeParticipants();
    private final FakeSignUps register = new FakeSignUps();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                participants.address().toString(),
                                "services.municipality",
                                register.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        var edited =
                contribution(
                        1, 2, 2, ContributionChange.State.PUBLISHED, "<p>Ons standpunt</p>", 0);
        SiteFixture.replace(
                site,
                imageOf(
                        desk(),
                        contributor(FakeParticipants.ANNA, "Anna", null),
                        contributor(TOWN, "Gemeente Loon op Zand", "GM0809"),
                        municipality("GM0809", "Loon op Zand"),
                        participation("GM0809"),
                        discussion(1, "een"),
                        contribution(1, 1),
                        by(FakeParticipants.ANNA, edited),
                        by(TOWN, contribution(1, 3)),
                        takenBack(contribution(1, 4))));
        SiteFixture.ready(site);
    }

    private static ContributorChange.Recorded contributor(
            UUID id, String name, @Nullable String municipality) {
        return new ContributorChange.Recorded(
                id,
                1,
                name,
                municipality,
                municipality == null ? null : ContributorChange.Office.MUNICIPALITY_CONTACT,
                NOON,
                null,
                null);
    }

    private static ContributionChange.Recorded by(UUID writer, ContributionChange.Recorded of) {
        return new ContributionChange.Recorded(
                of.id(),
                of.revision(),
                of.number(),
                of.discussion(),
                of.position(),
                of.inReplyTo(),
                writer,
                of.state(),
                of.bodyHtml(),
                of.edition(),
                of.writtenAt(),
                of.editedAt(),
                of.changedAt(),
                of.hiddenBy(),
                of.earlierPlaces(),
                of.pictures());
    }

    private static ContributionChange.Recorded takenBack(ContributionChange.Recorded of) {
        return new ContributionChange.Recorded(
                of.id(),
                of.revision(),
                of.number(),
                of.discussion(),
                of.position(),
                of.inReplyTo(),
                of.contributor(),
                ContributionChange.State.HIDDEN,
                "",
                of.edition(),
                of.writtenAt(),
                of.editedAt(),
                of.changedAt(),
                ContributionChange.HiddenBy.WRITER,
                of.earlierPlaces(),
                List.of());
    }

    @AfterAll
    void stop() {
        server.stop();
        register.close();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        browser = new Browser(server.getURI());
    }

    @Test
    void a_discussion_says_that_something_was_edited_or_taken_back_and_leads_to_what_is_ones_own() {
        var page = browser.get("/discussies/1-een").page();

        assertThat(page.select("#bijdrage-2 .contribution__edited a").attr("href"))
                .isEqualTo("/bijdragen/1002/geschiedenis");
        assertThat(page.select("#bijdrage-2 .contribution__edited").text()).contains("Bewerkt op");
        assertThat(page.select("#bijdrage-4").text())
                .contains("Wie dit schreef, heeft deze bijdrage verwijderd.");
        assertThat(page.select("a[href=/discussies/1/eigen-bijdragen]")).hasSize(1);
    }

    @Test
    void a_participant_finds_what_they_wrote_and_edits_it() {
        assertThat(browser.get("/discussies/1/eigen-bijdragen").text())
                .contains("niet wie je bent");
        browser.post(SIGN_IN);
        var own = browser.get("/discussies/1/eigen-bijdragen").page();
        assertThat(own.select(".own-texts__text")).hasSize(1);
        assertThat(own.select("a[href=" + WITHDRAW + "]").text()).isEqualTo("Verwijder Bijdrage 2");
        var form = browser.get(own.select("a[href=" + EDIT + "]").attr("href"));
        assertThat(form.page().select("textarea").text()).isEqualTo("Ons stand punt");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");

        var answer = save(form, "Ons standpunt");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/bijdragen/1002");
        assertThat(participants.edits()).containsExactly("Ons standpunt");
    }

    @Test
    void what_was_typed_stays_whatever_goes_wrong() {
        browser.post(SIGN_IN);
        var form = browser.get(EDIT);
        var empty = save(form, " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#markdown-fout").text()).contains("Vul dit in.");

        participants.change();
        var stale = save(form, "Ons standpunt");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("intussen veranderd");
        assertThat(stale.page().select("textarea").text()).isEqualTo("Ons standpunt");
        participants.stop();
        var away = save(stale, "Ons standpunt");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.page().select("textarea").text()).isEqualTo("Ons standpunt");
        participants.startAgain();

        assertThat(save(away, "Ons standpunt").status()).isEqualTo(303);
        assertThat(participants.edits()).containsExactly("Ons standpunt");
    }

    @Test
    void what_cannot_be_edited_any_more_can_still_be_taken_back() {
        browser.post(SIGN_IN);
        participants.refusal("Dat kan tot een dag nadat ze op de site kwam.");

        var refused = browser.get(EDIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("tot een dag");
        assertThat(refused.page().select("a[href=" + WITHDRAW + "]")).hasSize(1);
        assertThat(browser.get(WITHDRAW).page().select("form[action=" + WITHDRAW + "]")).hasSize(1);
        assertThat(participants.takenBack()).isFalse();
        assertThat(browser.post(WITHDRAW).location()).isEqualTo("/bijdragen/1002");
        assertThat(participants.takenBack()).isTrue();
    }

    @Test
    void nobody_else_changes_it_from_here_or_from_another_site() {
        assertThat(browser.get(EDIT).status()).isEqualTo(403);
        assertThat(browser.post(EDIT, "revision", "1", "markdown", "Gekaapt").status())
                .isEqualTo(403);
        assertThat(browser.post(WITHDRAW).status()).isEqualTo(403);
        browser.post(SIGN_IN);
        assertThat(browser.get("/bijdragen/1001/bewerken").status()).isEqualTo(403);
        assertThat(browser.get("/bijdragen/99/bewerken").status()).isEqualTo(404);

        var elsewhere = browser.from("http://localhost:1");
        assertThat(elsewhere.post(EDIT, "revision", "1", "markdown", "Gekaapt").status())
                .isEqualTo(403);
        assertThat(elsewhere.post(WITHDRAW).status()).isEqualTo(403);
        assertThat(participants.edits()).isEmpty();
        assertThat(participants.takenBack()).isFalse();
    }

    @Test
    void a_contact_edits_what_stands_there_for_their_municipality() {
        browser.post("/mijn-gemeente/inloggen/goed");
        assertThat(browser.get("/discussies/1/eigen-bijdragen").page().select(".own-texts__text a"))
                .extracting(link -> link.attr("href"))
                .containsExactly(
                        "/bijdragen/1003",
                        "/bijdragen/1003/bewerken",
                        "/bijdragen/1003/verwijderen");
        assertThat(browser.get(EDIT).status()).as("of a participant").isEqualTo(403);
        var form = browser.get("/bijdragen/1003/bewerken");

        var answer =
                browser.post(
                        "/bijdragen/1003/bewerken",
                        "revision",
                        form.field("revision"),
                        "markdown",
                        "Namens ons");

        assertThat(answer.location()).isEqualTo("/bijdragen/1003");
        assertThat(participants.edits()).containsExactly("Namens ons");
    }

    @Test
    void everybody_reads_what_it_said_before_with_the_difference() {
        var newest = browser.get("/bijdragen/1002/geschiedenis");

        assertThat(newest.page().select(".compared del, .compared ins").eachText())
                .anySatisfy(text -> assertThat(text).contains("standpunt"));
        assertThat(newest.page().select("[aria-current=true]")).hasSize(1);
        assertThat(newest.page().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(newest.text()).contains("Wat er daarvoor stond, is niet meer te lezen");
        var first = browser.get("/bijdragen/1002/geschiedenis?versie=3").page();
        assertThat(first.select(".compared")).isEmpty();
        assertThat(first.select(".body").text()).isEqualTo("Ons stand punt is duidelijk");
        assertThat(browser.get("/bijdragen/1002/geschiedenis?versie=x").status()).isEqualTo(200);
        assertThat(browser.get("/bijdragen/1004/geschiedenis").status()).isEqualTo(404);
    }

    @Test
    void when_the_service_is_away_the_history_says_so_and_the_discussion_stays() {
        participants.stop();

        var away = browser.get("/bijdragen/1002/geschiedenis");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("nu even niet te lezen");
        assertThat(browser.get("/discussies/1-een").status()).isEqualTo(200);
    }

    private Browser.Answer save(Browser.Answer form, String text) {
        return browser.post(EDIT, "revision", form.field("revision"), "markdown", text);
    }
}
