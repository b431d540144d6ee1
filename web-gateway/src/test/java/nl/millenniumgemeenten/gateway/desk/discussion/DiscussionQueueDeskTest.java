package nl.millenniumgemeenten.gateway.desk.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionQueueDeskTest {
    private static final String LIST = "/redactie/discussies";
    private static final String QUEUE = LIST + "/wachtrij";
    private static final String SETTINGS = LIST + "/instellingen";
    private static final String MODERATOR = "moderator@example.nl";
    private static final String TITLE = "Fair trade";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Browser editor;
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
        editor = signedIn(DeskFixture.EDITOR);
        moderator = signedIn(MODERATOR);
        contributor = signedIn(DeskFixture.CONTRIBUTOR);
        discussion = open();
    }

    private Browser signedIn(String who) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, who);
        return browser;
    }

    private UUID open() {
        var opened =
                post(
                        editor,
                        LIST + "/nieuw",
                        "title",
                        TITLE,
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        "Wie heeft ervaring?");
        return UUID.fromString(opened.location().split("[/?]", -1)[3]);
    }

    @BeforeEach
    void nothingWaits() {
        content.waiting().clear();
        content.startAgain();
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void the_oldest_stands_first_with_who_wrote_it_and_what_it_answers() {
        var first = content.waiting().first(discussion, TITLE, "Jan Jansen", "Wij <b>wel</b>");
        content.waiting().again(discussion, TITLE, "Els Bakker", "Wij ook");

        var page = moderator.get(QUEUE).page();

        var items = page.select("article");
        assertThat(items.eachAttr("id").getFirst()).isEqualTo("bijdrage-" + first);
        assertThat(items.getFirst().text())
                .contains(
                        TITLE,
                        "Jan Jansen",
                        "Zwolle",
                        "Eerste bijdrage",
                        "24 november 2026, 13.00 uur",
                        "Antwoord op bijdrage 1",
                        "Wij <b>wel</b>");
        assertThat(items.getFirst().select("h2 a").attr("href")).isEqualTo(LIST + "/" + discussion);
        assertThat(items.getFirst().select("a:contains(Antwoord)").attr("href"))
                .isEqualTo("/bijdragen/101");
        assertThat(items.getLast().text()).doesNotContain("Eerste bijdrage", "Antwoord op");
        assertThat(page.select("[autofocus]")).isEmpty();
        assertThat(page.select("[data-keys]").hasAttr("hidden")).isTrue();
    }

    @Test
    void what_a_picture_is_said_to_show_is_there_to_read_and_heard_once() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Kijk eens");
        content.waiting().show(id, "ab".repeat(32), "Kramen op <een> plein");
        content.waiting().show(id, "cd".repeat(32), "Een boom");

        var figures = moderator.get(QUEUE).page().select("#bijdrage-" + id + " figure");

        assertThat(figures.select("p").eachText())
                .containsExactly("Beschrijving: Kramen op <een> plein", "Beschrijving: Een boom");
        assertThat(figures.select("p").eachAttr("aria-hidden")).containsExactly("true", "true");
        assertThat(figures.select("a img").eachAttr("alt"))
                .as("what the link to the large one says, here as on the site")
                .containsExactly("Kramen op <een> plein", "Een boom");
    }

    @Test
    void what_is_placed_visitors_read_and_the_next_one_has_the_focus() {
        var one = content.waiting().first(discussion, TITLE, "Jan Jansen", "Ik heb ervaring");
        var two = content.waiting().first(discussion, TITLE, "Els Bakker", "Ik ook");
        content.waiting().first(discussion, TITLE, "Ali Demir", "En ik");
        var form = moderator.get(QUEUE).page().expectFirst("#bijdrage-" + one + " [data-place]");

        var placed = post(moderator, form.attr("action"), "bij", form.select("[name=bij]").val());

        assertThat(placed.status()).isEqualTo(303);
        assertThat(placed.location()).contains("bij=" + two, "gelukt=wachtende-geplaatst");
        var after = moderator.get(placed.location()).page();
        assertThat(after.select("[role=status]").text()).contains("Bezoekers zien de bijdrage nu");
        assertThat(after.select("[autofocus]").attr("id")).isEqualTo("bijdrage-" + two);
        assertThat(after.select("article")).hasSize(2);
        var site = moderator.get(LIST + "/" + discussion).page();
        assertThat(
                        new Browser(server.getURI())
                                .get(site.select("a:contains(op de site)").attr("href"))
                                .text())
                .contains("Ik heb ervaring");
    }

    @Test
    void a_refusal_needs_a_reason() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Koop hier");
        content.waiting().first(discussion, TITLE, "Els Bakker", "Wat nu?");
        var path = QUEUE + "/" + id + "/weigeren";

        var empty = post(moderator, path, "reason", " ");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".error-summary a").attr("href")).isEqualTo("#reden-" + id);
        assertThat(empty.page().select("#bijdrage-" + id + " details").hasAttr("open")).isTrue();
        assertThat(empty.page().select("#reden-" + id + "-fout").text()).contains("Vul dit in");
        assertThat(empty.page().select("details[open]")).hasSize(1);

        var refused = post(moderator, path, "reason", "Dit is reclame.");

        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location()).contains("gelukt=wachtende-geweigerd");
        assertThat(content.waiting().reason(id)).isEqualTo("Dit is reclame.");
        assertThat(moderator.get(refused.location()).text())
                .contains("De schrijver krijgt je reden per mail.", "Els Bakker")
                .doesNotContain("Jan Jansen");
    }

    @Test
    void what_comes_from_the_fediverse_says_so_and_its_writer_hears_nothing() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Mooi plan!");
        content.waiting().fromElsewhere(id);

        var item = moderator.get(QUEUE).page().select("#bijdrage-" + id);
        assertThat(item.select("header").text())
                .contains("via @jan@elders.example", "Nieuwe tekst van een bijdrage");
        assertThat(item.select("header a").eachAttr("href"))
                .contains("https://elders.example/@jan", "https://elders.example/@jan/1");
        assertThat(item.text()).contains("De schrijver hoort dit niet").doesNotContain("mail");
        var refused =
                post(
                        moderator,
                        QUEUE + "/" + id + "/weigeren",
                        "reason",
                        "Dit gaat ergens anders over.",
                        "elsewhere",
                        item.select("[name=elsewhere]").val());

        assertThat(moderator.get(refused.location()).text())
                .contains("Geweigerd. De schrijver krijgt daar geen bericht van.");
    }

    @Test
    void nobody_places_a_text_that_changed_since_they_read_it() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Mooi plan!");
        content.waiting().fromElsewhere(id);
        var path = "#bijdrage-" + id + " form[action$=plaatsen] [name=revision]";
        var read = moderator.get(QUEUE).page().select(path).val();
        content.waiting().change();

        var late = post(moderator, QUEUE + "/" + id + "/plaatsen", "revision", read);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("net veranderd. Lees hem nog eens.", "Jan Jansen");
        var placed =
                post(
                        moderator,
                        QUEUE + "/" + id + "/plaatsen",
                        "revision",
                        late.page().select(path).val());
        assertThat(placed.status()).isEqualTo(303);
    }

    @Test
    void what_looks_like_advertising_is_said_and_refused_as_that_without_more_words() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Koop horloges");
        content.waiting().suspect(id, 0.872);
        var other = content.waiting().first(discussion, TITLE, "Els Bakker", "Hallo");
        var page = moderator.get(QUEUE).page();
        assertThat(page.select("#bijdrage-" + id + " header").text())
                .contains("Lijkt op reclame (87%)");
        assertThat(page.select("#bijdrage-" + other + " header").text()).doesNotContain("reclame");

        var refused =
                post(
                        moderator,
                        QUEUE + "/" + id + "/weigeren",
                        "soort",
                        "ADVERTISING",
                        "reason",
                        "");

        assertThat(refused.status()).isEqualTo(303);
        assertThat(content.waiting().refusedAs(id)).isEqualTo("ADVERTISING");
        assertThat(content.waiting().reason(id)).startsWith("Je bijdrage is reclame.");
        post(moderator, QUEUE + "/" + other + "/weigeren", "soort", "onzin", "reason", "Nee.");
        assertThat(content.waiting().refusedAs(other)).isEqualTo("OTHER");
        var unsaid =
                post(
                        moderator,
                        QUEUE
                                + "/"
                                + content.waiting().again(discussion, TITLE, "Ali", "Hallo")
                                + "/weigeren",
                        "soort",
                        "OTHER");
        assertThat(unsaid.status()).isEqualTo(422);
    }

    @Test
    void somebody_else_was_first_and_the_log_does_not_say_that_it_was_done() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Hallo");
        var next = content.waiting().first(discussion, TITLE, "Els Bakker", "Dag");
        content.waiting().gone(id);

        var placed = post(moderator, QUEUE + "/" + id + "/plaatsen", "bij", next.toString());
        var refused = post(moderator, QUEUE + "/" + id + "/weigeren", "reason", "Nee");

        for (var late : new Browser.Answer[] {placed, refused}) {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.page().select("[role=status]").text())
                    .contains("iemand anders je voor");
            assertThat(late.page().select("[autofocus]").attr("id")).isEqualTo("bijdrage-" + next);
        }
        assertThat(AccountsFixture.log(server.getApplicationContext()))
                .filteredOn(entry -> entry.thing().equals(id.toString()))
                .extracting(LogEntry::outcome)
                .containsExactly(LogOutcome.REFUSED, LogOutcome.REFUSED);
    }

    @Test
    void in_a_closed_discussion_nothing_is_placed() {
        var closed = open();
        var id = content.waiting().first(closed, TITLE, "Jan Jansen", "Te laat");
        var form = editor.get(LIST + "/" + closed);
        post(
                editor,
                LIST + "/" + closed,
                "revision",
                form.page().select("form:has([name=title]) [name=revision]").val(),
                "title",
                TITLE,
                "openTo",
                "EVERYONE",
                "state",
                "CLOSED");

        var not = post(moderator, QUEUE + "/" + id + "/plaatsen");

        assertThat(not.status()).isEqualTo(409);
        assertThat(not.page().select(".error-summary a").attr("href")).isEqualTo("#bijdrage-" + id);
        assertThat(not.page().select("#bijdrage-" + id).text())
                .contains("In deze discussie kan nu niemand schrijven");
    }

    @Test
    void a_reason_is_not_lost_while_the_service_is_away() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Hallo");
        content.stop();

        var away = post(moderator, QUEUE + "/" + id + "/weigeren", "reason", "Een lang verhaal");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.field("reason")).isEqualTo("Een lang verhaal");
        assertThat(away.page().select("main form").attr("action"))
                .isEqualTo(QUEUE + "/" + id + "/weigeren");
        assertThat(moderator.get(QUEUE).status()).isEqualTo(503);
    }

    @Test
    void a_long_queue_goes_on_and_an_act_comes_back_where_it_was() {
        for (int one = 1; one <= 21; one++) {
            content.waiting().first(discussion, TITLE, "Schrijver " + one, "Tekst");
        }
        var page = moderator.get(QUEUE).page();
        assertThat(page.select("article")).hasSize(20);
        var rest = page.select("a[rel=next]").attr("href");
        var further = moderator.get(rest).page();
        assertThat(further.select("article")).hasSize(1);

        var form = further.expectFirst("[data-place]");
        var placed = post(moderator, form.attr("action"), "na", form.select("[name=na]").val());

        assertThat(placed.location()).startsWith(rest);
        var after = moderator.get(placed.location()).page();
        assertThat(after.text()).contains("Verderop in de rij wacht niets meer.");
        assertThat(after.select("a:contains(begin van de rij)").attr("href")).isEqualTo(QUEUE);
        content.waiting().clear();
        assertThat(moderator.get(QUEUE).text()).contains("Er wacht nu niets.");
    }

    @Test
    void the_list_and_the_tasks_say_how_many_wait() {
        assertThat(moderator.get(LIST).text()).contains("Bijdragen die wachten (0)");
        assertThat(moderator.get("/redactie/taken").text()).doesNotContain("bijdrage");
        content.waiting().first(discussion, TITLE, "Jan Jansen", "Hallo");

        assertThat(moderator.get(LIST).page().select("a[href=" + QUEUE + "]").text())
                .isEqualTo("Bijdragen die wachten (1)");
        assertThat(moderator.get("/redactie/taken").page().select("a[href=" + QUEUE + "]").text())
                .isEqualTo("1 bijdrage wacht");
        assertThat(contributor.get("/redactie/taken").text()).doesNotContain("1 bijdrage wacht");

        for (int one = 1; one <= 50; one++) {
            content.waiting().again(discussion, TITLE, "Jan Jansen", "Hallo");
        }
        assertThat(moderator.get(LIST).text()).contains("Bijdragen die wachten (meer dan 50)");
        assertThat(moderator.get("/redactie/taken").text())
                .contains("Meer dan 50 bijdragen wachten");
    }

    @Test
    void a_contributor_looks_and_does_nothing() {
        var id = content.waiting().first(discussion, TITLE, "Jan Jansen", "Hallo");

        var page = contributor.get(QUEUE).page();

        assertThat(page.select("article").text()).contains("Jan Jansen");
        assertThat(page.select("main form, main details, [data-keys]")).isEmpty();
        assertThat(post(contributor, QUEUE + "/" + id + "/plaatsen").status()).isEqualTo(403);
        assertThat(post(contributor, QUEUE + "/" + id + "/weigeren", "reason", "x").status())
                .isEqualTo(403);
    }

    @Test
    void an_editor_sets_what_waits_and_a_moderator_sees_it() {
        content.waiting().set(true, false);
        var form = editor.get(SETTINGS);
        assertThat(form.page().select("#firstWaits").hasAttr("checked")).isTrue();
        assertThat(form.page().select("#laterWait").hasAttr("checked")).isFalse();

        assertThat(form.field("mostLinks")).isEqualTo("0");
        var wrong =
                post(editor, SETTINGS, "revision", form.field("revision"), "mostLinks", "een paar");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#mostLinks");

        var revision = editor.get(SETTINGS).field("revision");
        var saved = post(editor, SETTINGS, "revision", revision, "laterWait", "true");

        assertThat(saved.location()).isEqualTo(SETTINGS + "?gelukt=ingesteld");
        assertThat(content.waiting().firstWaits()).isFalse();
        assertThat(content.waiting().laterWait()).isTrue();
        assertThat(content.waiting().mostLinks()).isEqualTo(-1);
        assertThat(content.waiting().spamWaits()).isFalse();
        var seen = moderator.get(SETTINGS).page();
        assertThat(seen.select("main form")).isEmpty();
        assertThat(seen.select("main dl").text())
                .isEqualTo(
                        "De eerste bijdrage van iemand wacht Nee Ook latere bijdragen wachten Ja"
                                + " Hoogste aantal links in een eerste bijdrage die niet wacht Maakt"
                                + " niet uit"
                                + " Wat op reclame lijkt, wacht Nee");
        assertThat(post(moderator, SETTINGS, "revision", "1").status()).isEqualTo(403);
    }

    @Test
    void two_who_change_the_settings_at_once_both_get_their_way() {
        content.waiting().set(true, false);
        var form = editor.get(SETTINGS);
        content.waiting().set(false, false);

        var saved =
                post(
                        editor,
                        SETTINGS,
                        Stream.concat(
                                        Stream.of(DeskFixture.fields(form)),
                                        Stream.of("firstWaits", "true", "laterWait", "true"))
                                .toArray(String[]::new));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.waiting().firstWaits()).isFalse();
        assertThat(content.waiting().laterWait()).isTrue();
    }

    private static Browser.Answer post(Browser browser, String path, String... fields) {
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
        return browser.post(
                path,
                Stream.concat(Stream.of("csrf", csrf), Stream.of(fields)).toArray(String[]::new));
    }
}
