package nl.millenniumgemeenten.gateway.desk.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContributors;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributorDeskTest {
    private static final String LIST = "/redactie/discussies";
    private static final String JAN = LIST + "/deelnemers/" + FakeContributors.JAN;
    private static final String MODERATOR = "moderator@example.nl";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Browser moderator;
    private Browser contributor;
    private UUID discussion;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        AccountsFixture.add(
                server.getApplicationContext(), MODERATOR, DeskFixture.PASSWORD, Role.MODERATOR);
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site, SiteFixture.imageOf(SiteFixture.municipality("GM0193", "Zwolle")));
        content.tell(change -> SiteFixture.replace(site, SiteFixture.after(site.image(), change)));
        moderator = new Browser(server.getURI());
        DeskFixture.signIn(moderator, MODERATOR);
        contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
        content.byParticipants(true);
        var opened =
                post(
                        moderator,
                        LIST + "/nieuw",
                        "title",
                        "Fair trade",
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        "Wie heeft ervaring?");
        discussion = UUID.fromString(opened.location().split("[/?]", -1)[3]);
    }

    @BeforeEach
    void nothingWasDone() {
        content.contributors().reset();
        content.startAgain();
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_moderator_comes_from_what_waits_and_what_is_reported_to_who_wrote_it() {
        content.waiting().first(discussion, "Fair trade", "Jan Jansen", "Hallo");
        content.report(content.lastContribution(), "Dit is reclame.");

        for (var from : new String[] {"/wachtrij", "/meldingen", "/" + discussion}) {
            assertThat(moderator.get(LIST + from).page().select("a[href=" + JAN + "]"))
                    .as(from)
                    .isNotEmpty();
        }
        var page = moderator.get(JAN).page();
        assertThat(page.select("h1").text()).isEqualTo("Jan Jansen");
        assertThat(page.select("dl").text())
                .contains(
                        "Gemeente Zwolle", "Sinds 24 november 2026", "Op de site 3", "Verborgen 0")
                .contains("Ingetrokken door de schrijver 1");
        assertThat(page.select("article").eachText())
                .anySatisfy(text -> assertThat(text).contains("Geweigerd", "Dit is reclame."))
                .anySatisfy(text ->
                        assertThat(text).contains("Bijdrage 3", "Ingetrokken door de schrijver"))
                .anySatisfy(text -> assertThat(text).contains("Bijdrage 2", "2 keer gemeld"));
        assertThat(page.text()).contains("Dit zijn de laatste 3 van de 5.");
        content.waiting().clear();
    }

    @Test
    void a_warning_is_sent_once_however_often_the_form_is() {
        var key = moderator.get(JAN).page().select("[name=key]").val();
        var path = JAN + "/waarschuwen";

        var empty = post(moderator, path, "key", key, "warning", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".error-summary a").attr("href")).isEqualTo("#warning");
        assertThat(empty.page().select("[name=key]").val()).isEqualTo(key);

        var warned = post(moderator, path, "key", key, "warning", "Blijf vriendelijk.");
        post(moderator, path, "key", key, "warning", "Blijf vriendelijk.");
        assertThat(warned.location()).isEqualTo(JAN + "?gelukt=deelnemer-gewaarschuwd");
        assertThat(content.contributors().warnings()).containsExactly("Blijf vriendelijk.");

        var other = post(moderator, path, "key", key, "warning", "En rustig.");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.field("warning")).isEqualTo("En rustig.");
        assertThat(other.page().select("[name=key]").val()).isNotEqualTo(key);
    }

    @Test
    void a_moderator_blocks_somebody_and_lifts_the_block() {
        assertThat(post(moderator, JAN + "/blokkeren", "reason", "").status()).isEqualTo(422);

        var blocked = post(moderator, JAN + "/blokkeren", "reason", "Alleen maar reclame.");

        assertThat(blocked.location()).isEqualTo(JAN + "?gelukt=deelnemer-geblokkeerd");
        var page = moderator.get(blocked.location()).page();
        assertThat(page.select("main").text()).contains("Geblokkeerd", "Alleen maar reclame.");
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly(JAN + "/deblokkeren");

        var lifted = post(moderator, JAN + "/deblokkeren");

        assertThat(lifted.location()).isEqualTo(JAN + "?gelukt=deelnemer-gedeblokkeerd");
        assertThat(moderator.get(JAN).text()).contains("Opgeheven op", "Waarschuwen");
        assertThat(AccountsFixture.log(server.getApplicationContext()))
                .filteredOn(entry -> entry.thing().equals(FakeContributors.JAN.toString()))
                .extracting(entry -> entry.action().words())
                .contains("deelnemer blokkeren", "blokkade van deelnemer opheffen");
    }

    @Test
    void of_who_was_forgotten_nothing_can_be_done() {
        content.contributors().forget();

        var late = post(moderator, JAN + "/blokkeren", "reason", "Reclame");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".error-summary").text()).contains("doet niet (meer) mee");
        assertThat(late.page().select("main form")).isEmpty();
        assertThat(late.text()).contains("Een deelnemer", "heeft zich laten wissen");
    }

    @Test
    void who_writes_from_the_fediverse_is_blocked_without_a_mail_and_erased_when_asked() {
        content.contributors().writeFromElsewhere();

        var page = moderator.get(JAN).page();
        assertThat(page.select("main").text()).contains("@jan@elders.example", "geen bericht");
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly(JAN + "/blokkeren", JAN + "/wissen");
        var blocked =
                post(
                        moderator,
                        JAN + "/blokkeren",
                        "reason",
                        "Alleen maar reclame.",
                        "elsewhere",
                        page.select("form[action$=blokkeren] [name=elsewhere]").val());
        assertThat(moderator.get(blocked.location()).text())
                .contains("We nemen niets meer aan")
                .doesNotContain("mail");
        assertThat(moderator.get(JAN).page().select("main form").eachAttr("action"))
                .containsExactly(JAN + "/deblokkeren", JAN + "/wissen");

        assertThat(post(contributor, JAN + "/wissen", "sure", "true").status()).isEqualTo(403);
        var unsure = post(moderator, JAN + "/wissen");
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.page().select(".error-summary a").attr("href")).isEqualTo("#sure");
        assertThat(content.contributors().forgotten()).isFalse();
        var erased = post(moderator, JAN + "/wissen", "sure", "true");

        assertThat(erased.location()).startsWith(LIST + "/wachtrij?");
        assertThat(content.contributors().forgotten()).isTrue();
    }

    @Test
    void who_reads_along_reads_and_does_nothing() {
        var page = contributor.get(JAN).page();

        assertThat(page.select("article")).isNotEmpty();
        assertThat(page.select("main form")).isEmpty();
        for (var act : new String[] {"/waarschuwen", "/blokkeren", "/deblokkeren"}) {
            assertThat(post(contributor, JAN + act, "reason", "x", "warning", "x").status())
                    .isEqualTo(403);
        }
        assertThat(moderator.get(LIST + "/deelnemers/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void what_was_typed_is_not_lost_while_the_service_is_away() {
        content.stop();

        var away = post(moderator, JAN + "/blokkeren", "reason", "Een lang verhaal");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.field("reason")).isEqualTo("Een lang verhaal");
        assertThat(moderator.get(JAN).status()).isEqualTo(503);
        var contribution = "/redactie/bijdragen/" + content.lastContribution();
        for (var act : new String[] {"/verbergen", "/tonen"}) {
            var later = post(moderator, contribution + act, "hidingReason", "Een lang verhaal");
            assertThat(later.status()).isEqualTo(503);
            assertThat(later.field("hidingReason")).isEqualTo("Een lang verhaal");
            assertThat(later.page().select("main form").attr("action"))
                    .as("it is still the same that is done")
                    .isEqualTo(contribution + act);
        }
    }

    @Test
    void who_edits_or_hides_what_somebody_wrote_says_why() {
        var path = "/redactie/bijdragen/" + content.lastContribution();
        var form = moderator.get(path);
        var revision = form.field("revision");
        assertThat(form.page().select("a[href=" + JAN + "]").text()).isEqualTo("Jan Jansen");

        var silent = post(moderator, path, "revision", revision, "markdown", "Anders");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select(".error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(silent.field("markdown")).isEqualTo("Anders");
        var unseen = post(moderator, path + "/verbergen", "revision", revision);
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.page().select(".error-summary a").attr("href"))
                .isEqualTo("#hidingReason");

        var edited =
                post(
                        moderator,
                        path,
                        "revision",
                        revision,
                        "markdown",
                        "Anders",
                        "reason",
                        "Geen telefoonnummers.");
        assertThat(edited.status()).isEqualTo(303);
        var late =
                post(
                        moderator,
                        path + "/verbergen",
                        "revision",
                        revision,
                        "hidingReason",
                        "Dit is reclame.");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.field("hidingReason")).isEqualTo("Dit is reclame.");
        var now = moderator.get(path).field("revision");
        var hidden =
                post(
                        moderator,
                        path + "/verbergen",
                        "revision",
                        now,
                        "hidingReason",
                        "Dit is reclame.");
        assertThat(hidden.status()).isEqualTo(303);
        assertThat(content.contributors().told())
                .containsExactly("Geen telefoonnummers.", "Dit is reclame.");
        post(moderator, path + "/tonen", "revision", moderator.get(path).field("revision"));
    }

    @Test
    void who_hides_what_is_reported_says_why() {
        var id = content.lastContribution();
        content.report(id, "Dit is reclame.");
        var path = LIST + "/meldingen";
        var revision =
                moderator.get(path).page().select("form[action$=verbergen] [name=revision]").val();

        var silent = post(moderator, path + "/" + id + "/verbergen", "revision", revision);

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select(".error-summary a").attr("href")).isEqualTo("#reden-" + id);
        var late =
                post(
                        moderator,
                        path + "/" + id + "/verbergen",
                        "revision",
                        "99",
                        "reason",
                        "Dit mag niet.");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select("#reden-" + id).val()).isEqualTo("Dit mag niet.");
        var hidden =
                post(
                        moderator,
                        path + "/" + id + "/verbergen",
                        "revision",
                        revision,
                        "reason",
                        "Dit mag niet.");
        assertThat(hidden.status()).isEqualTo(303);
        assertThat(content.contributors().told()).containsExactly("Dit mag niet.");
        var contribution = "/redactie/bijdragen/" + id;
        post(
                moderator,
                contribution + "/tonen",
                "revision",
                moderator.get(contribution).field("revision"));
    }

    private static Browser.Answer post(Browser browser, String path, String... fields) {
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
        return browser.post(
                path,
                Stream.concat(Stream.of("csrf", csrf), Stream.of(fields)).toArray(String[]::new));
    }
}
