package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.showing;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.Picture;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionPictureTest {
    private static final String FORM = "/discussies/1/meeschrijven";
    private static final String EDIT = "/bijdragen/1002/bewerken";
    private static final String SIGN_IN = "/discussies/bevestigen/" + FakeParticipants.TOKEN;
    private static final String HASH = "ab".repeat(32);
    private static final String PICTURE = "/bijdragen/1002/beelden/" + HASH + "/320.jpg";
    private static final String FIRST = "0".repeat(63) + "1";
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    private final FakeParticipants participants = new FakeParticipants();
    private EmbeddedServer server;
    private Site site;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                participants.address().toString(),
                                "sign-up.per-hour",
                                1000,
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s",
                                "discussions.per-hour",
                                1000,
                                "discussions.pictures-per-hour",
                                1000));
        site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        participants.hurry();
        browser = new Browser(server.getURI());
        shows(State.PUBLISHED, picture(HASH, HOSTILE), picture("cd".repeat(32), "Een plein"));
    }

    private static Picture picture(String hash, String alternative) {
        return new Picture(hash, "image/jpeg", 1600, 1200, alternative);
    }

    /// The second contribution, Anna's, is like this.
    private void shows(State state, Picture... pictures) {
        var text = state == State.HIDDEN ? "" : "<p>Tekst</p>";
        SiteFixture.replace(
                site,
                imageOf(
                        desk(),
                        new ContributorChange.Recorded(
                                FakeParticipants.ANNA,
                                1,
                                "Anna",
                                null,
                                null,
                                Instant.EPOCH,
                                null,
                                null),
                        discussion(1, "een"),
                        contribution(1, 1),
                        byAnna(showing(contribution(1, 2, 1, state, text, 0), pictures))));
    }

    private static ContributionChange.Recorded byAnna(ContributionChange.Recorded of) {
        return new ContributionChange.Recorded(
                of.id(),
                of.revision(),
                of.number(),
                of.discussion(),
                of.position(),
                of.inReplyTo(),
                FakeParticipants.ANNA,
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

    /// The form as a browser sends it, with these on top.
    private Browser.Answer send(String path, String... more) {
        var form = browser.get(path);
        var fields = new ArrayList<String>();
        for (var field : form.page().select("form[action=" + path + "] [type=hidden]")) {
            fields.addAll(List.of(field.attr("name"), field.val()));
        }
        fields.addAll(List.of(more));
        return browser.postMultipart(path, fields.toArray(String[]::new));
    }

    private Browser.Answer write(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "name",
                                "Anna",
                                "email",
                                "anna@example.org",
                                "municipality",
                                "",
                                "markdown",
                                "Kijk eens"));
        fields.addAll(List.of(more));
        return send(FORM, fields.toArray(String[]::new));
    }

    private static String file(int number) {
        return Browser.FILE + "foto" + number;
    }

    @Test
    void the_form_has_four_rows_folded_away_and_needs_no_script() {
        var form = browser.get(FORM).page();

        assertThat(form.select("form[enctype=multipart/form-data] input[type=file]")).hasSize(4);
        var rows = form.select("details.picture-rows");
        assertThat(rows.hasAttr("open")).isFalse();
        assertThat(rows.text()).contains("voor wie haar niet kan zien", "hoogstens 10 MB");
    }

    @Test
    void a_stranger_sends_pictures_with_words_and_the_contribution_names_them() {
        var answer =
                write(
                        file(1),
                        "een foto",
                        "beschrijving1",
                        " Kramen op  een plein ",
                        file(3),
                        "nog een",
                        "beschrijving3",
                        "Een boom");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(participants.pictures()).isEqualTo(2);
        assertThat(participants.asked())
                .singleElement()
                .asString()
                .contains(FIRST, "Kramen op een plein", "Een boom")
                .containsOnlyOnce("\"pictures\"");
    }

    @Test
    void without_pictures_nothing_is_said_of_them() {
        assertThat(write().status()).isEqualTo(303);

        assertThat(participants.asked()).singleElement().asString().doesNotContain("pictures");
    }

    @Test
    void a_picture_without_words_is_given_back_with_what_was_typed() {
        var answer = write(file(2), "een foto", "beschrijving2", " ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(participants.pictures()).isZero();
        var page = answer.page();
        assertThat(page.title()).startsWith("Fout");
        assertThat(page.select("#beschrijving2-fout").text()).contains("Zeg in een zin");
        assertThat(page.select(".error-summary a[href=#beschrijving2]").text())
                .contains("Beschrijving van foto 2");
        assertThat(page.select("textarea").text()).isEqualTo("Kijk eens");
        assertThat(page.select("#email").val()).isEqualTo("anna@example.org");
        assertThat(page.select("details.picture-rows").hasAttr("open")).isTrue();
        assertThat(page.text()).contains("Kies je foto’s opnieuw");
    }

    @Test
    void what_is_wrong_with_a_picture_stands_beside_it() {
        participants.refusePictures("Dit is geen foto die we kunnen gebruiken.");
        var refused = write(file(1), "een foto", "beschrijving1", HOSTILE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#foto1-fout").text()).contains("Dit is geen foto");
        assertThat(refused.page().select("#beschrijving1").val()).isEqualTo(HOSTILE);
        assertThat(refused.page().select("main script:not([src])")).isEmpty();
        assertThat(participants.asked()).isEmpty();

        participants.refusePictures("");
        var large = write(file(1), "x".repeat(11_000_000), "beschrijving1", "Groot");
        assertThat(large.page().select("#foto1-fout").text()).contains("hoogstens 10 MB");
        var lonely = write("beschrijving4", "Woorden alleen");
        assertThat(lonely.page().select("#foto4-fout").text()).contains("Kies hier een foto");
        var five = new ArrayList<String>();
        for (int at = 1; at <= 5; at++) {
            five.addAll(List.of(file(at), "een foto", "beschrijving" + at, "Foto"));
        }
        var many = write(five.toArray(String[]::new));
        assertThat(many.page().select(".error-summary").text()).contains("hoogstens vier");
        var wordy = write(file(1), "een foto", "beschrijving1", "x".repeat(251));
        assertThat(wordy.page().select("#beschrijving1-fout").text()).contains("251 van de 250");
        assertThat(participants.pictures()).isZero();
    }

    @Test
    void more_than_we_take_is_answered_and_not_kept() {
        // In the order of the form: what comes after the picture is read, too.
        var answer =
                send(
                        FORM,
                        "markdown",
                        "Kijk eens",
                        file(1),
                        "x".repeat(60_000_000),
                        "beschrijving1",
                        "Te groot",
                        file(2),
                        "nog een",
                        "beschrijving2",
                        "Een boom",
                        "name",
                        "Anna",
                        "municipality",
                        "",
                        "email",
                        "anna@example.org");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#beschrijving2").val()).isEqualTo("Een boom");
        assertThat(answer.page().select("#name").val()).isEqualTo("Anna");
        assertThat(answer.page().select("#email").val()).isEqualTo("anna@example.org");
        assertThat(answer.page().select(".error-summary").text()).contains("samen te groot");
        assertThat(answer.page().select("textarea").text()).isEqualTo("Kijk eens");
        assertThat(participants.pictures()).isZero();
    }

    @Test
    void what_is_typed_does_not_fill_our_memory() {
        var answer = write(file(1), "een foto", "beschrijving1", "x".repeat(2_000_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(participants.pictures()).isZero();
    }

    @Test
    void a_form_of_another_site_is_not_read() {
        var answer =
                new Browser(server.getURI())
                        .from("https://elders.example")
                        .postMultipart(FORM, "markdown", "Gekaapt", file(1), "x");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(participants.pictures()).isZero();
    }

    @Test
    void while_pictures_cannot_be_made_what_was_typed_stays() {
        participants.picturesAway(true);
        var answer = write(file(1), "een foto", "beschrijving1", "Een plein");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("textarea").text()).isEqualTo("Kijk eens");
        assertThat(answer.page().select("#beschrijving1").val()).isEqualTo("Een plein");
        assertThat(participants.asked()).isEmpty();
    }

    @Test
    void of_fifty_at_once_a_few_are_handed_on_at_a_time_and_all_are_answered() throws Exception {
        participants.takeOver("contribution-pictures", Duration.ofMillis(20));
        var tasks = new ArrayList<Callable<Integer>>();
        for (int at = 0; at < 50; at++) {
            var stamp = browser.get(FORM).field("stamp");
            tasks.add(() ->
                    new Browser(server.getURI())
                            .postMultipart(
                                    FORM,
                                    "fotorijen",
                                    "ja",
                                    "key",
                                    UUID.randomUUID().toString(),
                                    "stamp",
                                    stamp,
                                    file(1),
                                    "x".repeat(1_000_000),
                                    "beschrijving1",
                                    "Een plein",
                                    "name",
                                    "Anna",
                                    "email",
                                    "anna@example.org",
                                    "markdown",
                                    "Kijk")
                            .status());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).isSubsetOf(303, 503).contains(303);
        assertThat(participants.pictures()).isPositive();
        assertThat(participants.mostAtOnce()).as("of one client").isBetween(1, 2);
    }

    @Test
    void a_discussion_shows_them_with_their_words_and_leads_to_the_large_ones() {
        var figures = browser.get("/discussies/1-een").page().select("#bijdrage-2 figure");

        assertThat(figures).hasSize(2);
        assertThat(figures.getFirst().select("img").attr("alt")).isEqualTo(HOSTILE);
        assertThat(figures.select("script")).isEmpty();
        assertThat(figures.text()).as("the words are for who does not see it").isBlank();
        assertThat(figures.getFirst().select("a").attr("href"))
                .isEqualTo("/bijdragen/1002/beelden/" + HASH + "/1600.jpg");
        assertThat(figures.getFirst().select("source").attr("srcset")).contains("/640.webp 640w");
    }

    @Test
    void a_picture_is_public_for_as_long_as_its_contribution() {
        var shown = browser.get(PICTURE);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.get(PICTURE.replace("320", "321")).status()).isEqualTo(404);
        assertThat(browser.get(PICTURE.replace("1002", "1001")).status()).isEqualTo(404);
        assertThat(browser.get(PICTURE.replace("1002", "9999")).status()).isEqualTo(404);
        assertThat(browser.get("/media/" + HASH + "/320.jpg").status()).isEqualTo(404);

        shows(State.PUBLISHED);
        assertThat(browser.get(PICTURE).status()).as("taken out").isEqualTo(404);

        shows(State.HIDDEN);
        var hidden = browser.get(PICTURE);
        assertThat(hidden.status()).isEqualTo(410);
        assertThat(hidden.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void its_writer_takes_one_out_says_it_better_and_adds_one() {
        browser.post(SIGN_IN);
        participants.shows(HASH, "Een plein");
        var form = browser.get(EDIT).page();
        assertThat(form.select("#beschrijving1").val()).isEqualTo("Een plein");
        assertThat(form.select("[name=bewaard1]").val()).isEqualTo(HASH);
        assertThat(form.select(".picture-rows figure")).hasSize(1);

        var answer =
                send(
                        EDIT,
                        "markdown",
                        "Kijk nog eens",
                        "beschrijving1",
                        "Een plein met kramen",
                        file(2),
                        "een foto",
                        "beschrijving2",
                        "Een boom");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(participants.shown()).contains(HASH, "Een plein met kramen", FIRST, "Een boom");

        send(EDIT, "markdown", "Zonder", "beschrijving1", "Een plein", "weg1", "ja");
        assertThat(participants.shown()).contains("\"pictures\":[]");
    }

    @Test
    void a_form_from_before_there_were_pictures_says_nothing_of_them() {
        browser.post(SIGN_IN);
        var form = browser.get(EDIT);
        browser.post(EDIT, "revision", form.field("revision"), "markdown", "Anders");

        assertThat(participants.edits()).containsExactly("Anders");
        assertThat(participants.shown()).isEmpty();
    }

    @Test
    void who_has_the_link_and_who_is_signed_in_see_their_own() {
        participants.shows(HASH, "Een plein");
        var own = "/beelden/" + HASH + "/320.jpg";
        assertThat(browser.get(SIGN_IN).page().select("figure img").attr("src"))
                .startsWith(SIGN_IN + "/beelden/" + HASH);
        var linked = browser.get(SIGN_IN + own);
        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get(SIGN_IN + own.replace(HASH, FIRST)).status()).isEqualTo(404);
        var theirs = "/discussies/mijn-gegevens" + own;
        assertThat(browser.get(theirs).status()).isEqualTo(404);

        browser.post(SIGN_IN);
        assertThat(browser.get(theirs).status()).isEqualTo(200);
        assertThat(browser.get("/discussies/mijn-gegevens").page().select("figure img"))
                .isNotEmpty();
        assertThat(browser.get("/discussies/1/eigen-bijdragen").page().select("figure img"))
                .hasSize(2);
    }
}
