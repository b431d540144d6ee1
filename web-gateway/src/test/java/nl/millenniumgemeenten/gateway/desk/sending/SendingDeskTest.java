package nl.millenniumgemeenten.gateway.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeMedia;
import nl.millenniumgemeenten.gateway.service.FakeSending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingDeskTest {
    private static final String PATH =
            "/redactie/nieuwsbrieven/" + FakeSending.ISSUE + "/verzending";
    private static final Map<String, Object> HALFWAY =
            Map.of(
                    "total", 1234,
                    "sent", 600,
                    "waiting", 620,
                    "failed", 8,
                    "inDoubt", 2,
                    "dropped", 4,
                    "deferred", 20,
                    "perSecond", 51.6,
                    "secondsLeft", 720.4);

    private final FakeSending sending = new FakeSending();
    private final FakeMedia library = new FakeMedia();
    private EmbeddedServer server;
    private Browser editor;
    private Browser contributor;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.subscription",
                                sending.address().toString(),
                                "services.content",
                                library.address().toString()));
        editor = signedIn(DeskFixture.EDITOR);
        contributor = signedIn(DeskFixture.CONTRIBUTOR);
    }

    @BeforeEach
    void begin() {
        sending.is("approved", "");
        sending.tell(Map.of());
        sending.shows(null);
    }

    @AfterAll
    void stop() {
        server.stop();
        sending.close();
        library.close();
    }

    @Test
    void who_starts_an_issue_is_told_first_to_how_many_on_which_lists() {
        var screen = editor.get(PATH);
        assertThat(screen.text())
                .contains(
                        "gaat nu naar 1.234 mensen",
                        "Doel 3",
                        "Op deze lijsten lezen 1.200 mensen Nederlands en 34 mensen Engels.");
        var asked = editor.get(screen.page().select("main a:contains(Nu versturen)").attr("href"));
        assertThat(asked.text())
                .contains(
                        "Drie nieuwe gemeenten",
                        "Hij gaat naar 1.234 mensen op de lijsten Nieuwsbrief en Doel 3.",
                        "Ja, verstuur naar 1.234 mensen");

        var started = editor.post(PATH + "/starten", DeskFixture.fields(asked));

        assertThat(started.status()).isEqualTo(303);
        assertThat(sending.state()).isEqualTo("sending");
        assertThat(editor.get(started.location()).text())
                .contains("Het versturen is begonnen.", "Wordt verstuurd");
    }

    @Test
    void an_issue_whose_pictures_nobody_can_see_does_not_begin_and_says_why() {
        var known = UUID.fromString(library.add("Vlag", "picture", "iemand"));
        sending.shows(new UUID(9, 9));
        var asked = DeskFixture.fields(editor.get(PATH + "/starten"));

        var lost = editor.post(PATH + "/starten", asked);
        sending.shows(known);
        var late = editor.post(PATH + "/starten", asked);

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.text()).contains("staat niet meer in de mediatheek");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("staan nog niet op de site", "niets verstuurd");
        assertThat(library.asked())
                .contains("PUT /media/" + known + "/issues/" + FakeSending.ISSUE + "?");
        assertThat(sending.state()).isEqualTo("approved");
        sending.is("paused", "pictures");
        assertThat(editor.get(PATH).text()).contains("lezers zouden de afbeeldingen niet zien");
        assertThat(editor.get("/redactie/taken").text())
                .contains("Niet begonnen: lezers zouden de afbeeldingen niet zien.");
    }

    @Test
    void who_saw_an_older_issue_does_not_start_this_one() {
        var asked = editor.get(PATH + "/starten");
        sending.is("approved", "");

        var stale = editor.post(PATH + "/starten", DeskFixture.fields(asked));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("Iemand anders heeft net iets");
        assertThat(sending.state()).isEqualTo("approved");
    }

    @Test
    void what_cannot_be_sent_yet_says_why() {
        sending.is("in-review", "");

        assertThat(editor.get(PATH).text()).contains("eerst worden goedgekeurd");
        assertThat(editor.get(PATH).page().select("main a:contains(Nu versturen)")).isEmpty();
        assertThat(editor.get(PATH + "/starten").status()).isEqualTo(303);
    }

    @Test
    void the_screen_tells_how_far_it_is_and_so_does_the_part_that_is_read_again() {
        sending.is("sending", "");
        sending.tell(HALFWAY);

        for (var answer :
                new Browser.Answer[] {editor.get(PATH), editor.get(PATH + "/voortgang")}) {
            assertThat(answer.text())
                    .contains(
                            "614 van 1.234 (49%)",
                            "Verzonden 600",
                            "620, waarvan 20 uitgesteld door hun mailserver",
                            "Geweigerd 8",
                            "Onzeker 2",
                            "52 per seconde, nog ongeveer 12 minuten");
        }
        assertThat(editor.get(PATH).page().select("sending-progress").attr("data-source"))
                .isEqualTo(PATH + "/voortgang");
        assertThat(editor.get(PATH + "/voortgang").page().select("html head title")).isEmpty();
    }

    @Test
    void it_says_what_holds_it_up() {
        sending.is("sending", "");
        sending.tell(Map.of("total", 10, "awayUntil", "2026-11-28T13:03:22Z", "pausedDomains", 3));

        assertThat(editor.get(PATH).text())
                .contains(
                        "De mailserver neemt nu niets aan. Om 14:03:22",
                        "3 mailproviders nemen nu niets aan");
        sending.is("paused", "refusals");
        assertThat(editor.get(PATH).text()).contains("vanzelf gepauzeerd", "weigerden te veel");
        sending.is("paused", "withdrawn-item");
        assertThat(editor.get(PATH).text())
                .contains("niet begonnen", "Het bord", "gaat nu naar 1.234 mensen");
    }

    @Test
    void an_issue_is_paused_resumed_and_stopped_also_when_it_went_on_by_itself_meanwhile() {
        sending.is("sending", "");
        sending.tell(HALFWAY);
        var screen = editor.get(PATH);
        sending.is("sending", "");

        assertThat(screen.page().select("a[href$=/archief]")).hasSize(1);
        assertThat(post(screen, "/pauzeren").status()).isEqualTo(303);
        assertThat(sending.state()).isEqualTo("paused");
        assertThat(post(editor.get(PATH), "/hervatten").status()).isEqualTo(303);
        assertThat(sending.state()).isEqualTo("sending");

        var asked = editor.get(PATH + "/stoppen");
        assertThat(asked.text()).contains("600 mensen hem al", "niet terugdraaien");
        editor.post(PATH + "/stoppen", DeskFixture.fields(asked));
        assertThat(sending.state()).isEqualTo("cancelled");
        assertThat(post(screen, "/pauzeren").status()).isEqualTo(412);
    }

    @Test
    void what_was_refused_or_is_in_doubt_is_decided_one_by_one() {
        var refused = editor.get(PATH + "/geweigerd");
        var doubt = editor.get(PATH + "/onzeker");

        assertThat(refused.text())
                .contains("j…@example.nl", "Dit adres bestaat niet (550 5.1.1)", "2 pogingen");
        assertThat(refused.page().select("button[value=aangekomen]")).isEmpty();
        assertThat(doubt.text()).contains("Geen antwoord", "twee keer");

        decide(doubt, "/onzeker/77", "opnieuw");
        decide(doubt, "/onzeker/77", "aangekomen");
        decide(refused, "/geweigerd/77", "wegleggen");
        assertThat(sending.decisions()).endsWith("77 → waiting", "77 → sent", "77 → dropped");
        assertThat(decide(doubt, "/onzeker/78", "opnieuw").status()).isEqualTo(409);
        assertThat(decide(refused, "/geweigerd/77", "aangekomen").status()).isEqualTo(404);
    }

    @Test
    void all_that_was_seen_is_decided_at_once_after_a_question() {
        var list = editor.get(PATH + "/onzeker");
        var asked =
                editor.get(list.page().select("main a[href*=alle]:contains(opnieuw)").attr("href"));
        assertThat(asked.text())
                .contains("Het gaat om 1 persoon.", "twee keer", "Ja, verstuur opnieuw");

        var done = editor.post(PATH + "/onzeker/alle", DeskFixture.fields(asked));

        assertThat(done.status()).isEqualTo(303);
        assertThat(sending.decisions()).endsWith("in-doubt → waiting, 2026-11-28T12:00:00.123456Z");
    }

    @Test
    void of_what_was_stopped_nothing_is_sent_again() {
        sending.is("cancelled", "");

        assertThat(editor.get(PATH + "/onzeker").page().select("button[value=opnieuw]")).isEmpty();
        assertThat(editor.get(PATH + "/onzeker").page().select("button[value=aangekomen]"))
                .isNotEmpty();
    }

    @Test
    void the_pace_is_set_and_cleared() {
        var form = editor.get("/redactie/nieuwsbrieven/tempo");
        assertThat(pace(form, "20").status()).isEqualTo(303);
        assertThat(sending.rate()).isEqualTo(20);
        assertThat(editor.get("/redactie/nieuwsbrieven/tempo").field("perSecond")).isEqualTo("20");

        var late = pace(form, "30");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Iemand anders heeft het tempo net gewijzigd");
        assertThat(pace(late, "").status()).isEqualTo(303);
        assertThat(sending.rate()).isZero();
    }

    @Test
    void an_administrator_sees_what_to_put_in_the_dns() {
        var colleague = "alleen-redacteur@example.nl";
        AccountsFixture.add(
                server.getApplicationContext(),
                colleague,
                "Redacteur",
                DeskFixture.PASSWORD,
                Role.EDITOR);

        assertThat(editor.get("/redactie/nieuwsbrieven/tempo").page().select("#dkim + p").text())
                .startsWith("Niet ingesteld.");
        sending.signs("r1._domainkey.example.org", "v=DKIM1; k=rsa; p=MIIB" + "A".repeat(380));
        var page = editor.get("/redactie/nieuwsbrieven/tempo").page();

        assertThat(page.select(".facts").text())
                .contains("Naam r1._domainkey.example.org", "Type TXT");
        assertThat(page.select("textarea[readonly]").val())
                .isEqualTo("v=DKIM1; k=rsa; p=MIIB" + "A".repeat(380));
        assertThat(page.select("label[for=dkim-1]")).hasSize(1);
        var others = signedIn(colleague).get("/redactie/nieuwsbrieven/tempo");
        assertThat(others.status()).isEqualTo(200);
        assertThat(others.text()).doesNotContain("DKIM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "10.001", "snel", "1e3", "2,5"})
    void a_pace_that_is_none_is_refused_and_kept(String typed) {
        var refused = pace(editor.get("/redactie/nieuwsbrieven/tempo"), typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("a[href=#perSecond]").text()).contains("10.000");
        assertThat(refused.field("perSecond")).isEqualTo(typed);
    }

    @Test
    void who_writes_sees_how_far_it_is_and_does_nothing() {
        sending.is("sending", "");
        sending.tell(HALFWAY);

        var screen = contributor.get(PATH);
        assertThat(screen.text()).contains("614 van 1.234");
        assertThat(screen.page().select("main form, main a[href$=onzeker]")).isEmpty();
        assertThat(contributor.get(PATH + "/onzeker").status()).isEqualTo(403);
        assertThat(contributor.get("/redactie/nieuwsbrieven/tempo").status()).isEqualTo(403);
    }

    @Test
    void what_waits_is_a_task() {
        sending.is("paused", "refusals");
        sending.tell(Map.of("inDoubt", 2));

        var tasks = editor.get("/redactie/taken");

        assertThat(tasks.text())
                .contains(
                        "Nieuwsbrieven die niet verder gaan, of met onzekere mails",
                        "te veel mails werden geweigerd",
                        "Van 2 mails weten we niet of ze zijn aangekomen.");
        assertThat(tasks.page().select("main a[href=" + PATH + "]")).isNotEmpty();
        assertThat(contributor.get("/redactie/taken").text()).doesNotContain("gepauzeerd");
    }

    @Test
    void while_the_service_is_away_that_is_said() {
        sending.stop();
        try {
            assertThat(editor.get(PATH).status()).isEqualTo(503);
            assertThat(editor.get(PATH + "/voortgang").status()).isEqualTo(503);
        } finally {
            sending.startAgain();
        }
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }

    private Browser.Answer post(Browser.Answer screen, String act) {
        return editor.post(
                PATH + act, "csrf", screen.field("csrf"), "revision", screen.field("revision"));
    }

    private Browser.Answer decide(Browser.Answer screen, String path, String choice) {
        return editor.post(PATH + path, "csrf", screen.field("csrf"), "action", choice);
    }

    private Browser.Answer pace(Browser.Answer form, String typed) {
        return editor.post(
                "/redactie/nieuwsbrieven/tempo",
                "csrf",
                form.field("csrf"),
                "revision",
                form.field("revision"),
                "perSecond",
                typed);
    }
}
