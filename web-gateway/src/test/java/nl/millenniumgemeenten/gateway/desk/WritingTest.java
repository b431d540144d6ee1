package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void editor() {
        content.startAgain();
        content.onPublication(
                (id, revision) -> show(SiteFixture.page(id, revision, "/p", List.of())));
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void the_list_of_pages_shows_what_there_is_with_its_state() {
        content.page("campagne", "De <i>campagne</i>");

        var overview = browser.get("/redactie/paginas");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.text()).contains("De <i>campagne</i>").contains("Concept");
        assertThat(overview.text()).contains("25 november 2026, 10.12 uur, door Anna");
        assertThat(overview.page().select("a[href^=/redactie/paginas/]")).isNotEmpty();
    }

    @Test
    void a_new_page_is_saved_and_its_form_shows_what_the_service_keeps() {
        var saved =
                send(
                        "/redactie/paginas/nieuw",
                        "save",
                        Map.of("title", "Nieuw", "slug", "nieuw-1"));

        assertThat(saved.status()).isEqualTo(303);
        var form = browser.get(saved.location());
        assertThat(form.text()).contains("Je concept is opgeslagen.").contains("Versie 1");
        assertThat(form.field("title")).isEqualTo("Nieuw");
        assertThat(form.field("revision")).isEqualTo("1");
        assertThat(content.traces()).allMatch(trace -> trace.matches("00-.{32}-.{16}-01"));
    }

    @Test
    void every_field_at_fault_is_named_and_everything_typed_is_kept() {
        var id = content.page("fouten", "Fouten");

        var refused =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of(
                                "title", "",
                                "slug", "Geen Slug",
                                "position", "eerst",
                                "revision", "1",
                                "body", "<p>Blijft</p>\r\n<script>alert(1)</script>"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary a").eachAttr("href"))
                .contains("#title", "#slug", "#position");
        assertThat(refused.field("body")).isEqualTo("<p>Blijft</p>\n<script>alert(1)</script>");
        assertThat(refused.field("position")).isEqualTo("eerst");
        assertThat(refused.page().select("main script:not([src])")).isEmpty();
        assertThat(content.state(id)).isEqualTo("unpublished");
    }

    @Test
    void publishing_saves_goes_live_and_is_seen_by_visitors_before_the_editor_reads_so() {
        var id = content.page("live", "Live");

        var published =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of("title", "Nu live", "slug", "live", "revision", "1"));

        assertThat(published.location())
                .isEqualTo("/redactie/paginas/" + id + "?gelukt=gepubliceerd");
        assertThat(content.state(id)).isEqualTo("live");
        assertThat(content.draft(id)).containsEntry("title", "Nu live");
        var form = browser.get(published.location());
        assertThat(form.text()).contains("Gepubliceerd.").contains("Bekijk op de site");
        assertThat(form.text()).contains("Op de site");
    }

    @Test
    void when_the_site_lags_behind_the_editor_is_told() {
        var id = content.page("traag", "Traag");
        content.onPublication((_, _) -> {});

        var published =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of("title", "Traag", "slug", "traag", "revision", "1"));

        assertThat(browser.get(published.location()).text()).contains("Het duurt nog even");
    }

    @Test
    void a_page_is_seen_once_the_picture_in_it_is() {
        var id = content.page("plaatje", "Plaatje");
        var picture = UUID.randomUUID();
        content.hasPicture(id, picture, 2);
        show(MediaFixture.picture(picture, 1, MediaFixture.HASH));
        var typed = Map.of("title", "Plaatje", "slug", "plaatje", "revision", "1");

        var early = send("/redactie/paginas/" + id, "publish", typed);

        assertThat(early.location()).endsWith("?gelukt=gepubliceerd-straks");

        content.onPublication((_, revision) -> {
            show(SiteFixture.page(id, revision, "/plaatje", List.of()));
            Thread.startVirtualThread(
                    () -> show(MediaFixture.picture(picture, 2, MediaFixture.HASH)));
        });
        var again = new HashMap<>(typed);
        again.put("revision", browser.get("/redactie/paginas/" + id).field("revision"));

        var seen = send("/redactie/paginas/" + id, "publish", again);

        assertThat(seen.location()).endsWith("?gelukt=gepubliceerd");
        assertThat(site().image().media().stored(picture).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void a_page_that_cannot_go_live_yet_is_saved_and_says_why() {
        var id = content.page("gesloten", "Gesloten");

        var refused =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of("title", "Toch", "slug", "gesloten", "revision", "1"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("De bovenliggende pagina staat niet op de site.");
        assertThat(refused.field("title")).isEqualTo("Toch");
        assertThat(refused.field("revision")).isEqualTo("2");
        assertThat(content.draft(id)).containsEntry("title", "Toch");
    }

    @Test
    void withdrawing_takes_it_off_the_site() {
        var id = content.page("weg", "Weg");
        var published =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of("title", "Weg", "slug", "weg", "revision", "1"));
        var form = browser.get(published.location());

        var withdrawn =
                browser.post(
                        form.page().select("form#intrekken").attr("action"),
                        "csrf",
                        csrf(),
                        "revision",
                        form.field("revision"));

        assertThat(withdrawn.location()).endsWith("?gelukt=ingetrokken");
        assertThat(content.state(id)).isEqualTo("withdrawn");
        assertThat(browser.get(withdrawn.location()).text()).contains("Ingetrokken");
    }

    @Test
    void withdrawing_what_somebody_else_has_just_changed_asks_to_look_first() {
        var id = content.page("net-gewijzigd", "Net gewijzigd");
        content.savedByAnother(id, "Door Bob");

        var answer =
                browser.post(
                        "/redactie/paginas/" + id + "/intrekken", "csrf", csrf(), "revision", "1");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.field("title")).isEqualTo("Door Bob");
        assertThat(content.state(id)).isEqualTo("unpublished");
    }

    @Test
    void two_editors_of_different_fields_are_both_kept_and_the_second_is_told() {
        var id = content.page("samen", "Samen");
        content.savedByAnother(id, "Van Bob");

        var saved =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of(
                                "title", "Samen",
                                "slug", "samen",
                                "summary", "Samenvatting",
                                "navigationTitle", "Samen",
                                "inNavigation", "true",
                                "revision", "1",
                                "edition", "1",
                                "body", "<p>Mijn tekst</p>"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id))
                .containsEntry("title", "Van Bob")
                .containsEntry("bodyHtml", "<p>Mijn tekst</p>");
        assertThat(content.state(id)).isEqualTo("unpublished");
        assertThat(browser.get(saved.location()).text())
                .contains("Opgeslagen, samen met wat Bob intussen had opgeslagen.")
                .contains("is ‘Titel’ bewaard");
    }

    @Test
    void two_editors_of_one_field_see_both_versions_and_choose() {
        var id = content.page("samen", "Samen");
        content.savedByAnother(
                id, Map.of("title", "Van Bob", "bodyHtml", "<p>Van Bob</p>", "position", 20));

        var conflict =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of(
                                "title", "Van mij",
                                "slug", "samen",
                                "summary", "Samenvatting",
                                "navigationTitle", "Samen",
                                "inNavigation", "true",
                                "revision", "1",
                                "edition", "1",
                                "body", "<p>Mijn tekst</p>"));

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.text())
                .contains("Iemand anders heeft dit ook gewijzigd")
                .contains("door Bob")
                .contains("Dit hebben we al samengevoegd: Volgorde.");
        assertThat(conflict.page().select("legend").eachText()).containsExactly("Titel", "Tekst");
        assertThat(conflict.page().select("del").text()).contains("Bob");
        assertThat(conflict.page().select("ins").text()).contains("mij");
        assertThat(content.draft(id)).containsEntry("title", "Van Bob");

        var chosen =
                Stream.concat(
                                Stream.of(DeskFixture.fields(conflict)),
                                Stream.of(
                                        "choice-title",
                                        "mine",
                                        "choice-body",
                                        "together",
                                        "together-body",
                                        "<p>Van ons samen</p>"))
                        .toArray(String[]::new);
        var saved = browser.post(conflict.page().select("main form").attr("action"), chosen);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id))
                .containsEntry("title", "Van mij")
                .containsEntry("bodyHtml", "<p>Van ons samen</p>")
                .containsEntry("position", 20)
                .doesNotContainKeys("choice-title", "mine-title");
        assertThat(content.state(id)).isEqualTo("unpublished");
    }

    @Test
    void a_page_that_was_put_elsewhere_while_somebody_wrote_stays_there() {
        var id = content.page("gesleept", "Gesleept");
        content.put(id, 10);
        var form = browser.get("/redactie/paginas/" + id).page();
        var opened = form.select("input[name=opened-position]").attr("value");
        var revision = form.select("input[name=revision]").attr("value");
        content.put(id, 20);
        var typed =
                Map.of(
                        "title", "Van mij",
                        "slug", "gesleept",
                        "position", "10",
                        "opened-position", opened,
                        "revision", revision,
                        "edition", "1");

        var saved = send("/redactie/paginas/" + id, "publish", typed);

        assertThat(opened).isEqualTo("10");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id))
                .containsEntry("title", "Van mij")
                .containsEntry("position", 20);
        assertThat(content.state(id)).isEqualTo("live");
    }

    @Test
    void who_wants_a_page_elsewhere_than_where_another_just_put_it_chooses() {
        var id = content.page("getrokken", "Getrokken");
        content.put(id, 20);
        var typed =
                Map.of(
                        "title", "Getrokken",
                        "slug", "getrokken",
                        "position", "30",
                        "opened-position", "10",
                        "revision", "1",
                        "edition", "1");

        var asked = send("/redactie/paginas/" + id, "publish", typed);

        assertThat(asked.status()).isEqualTo(412);
        assertThat(asked.page().select("legend").eachText()).containsExactly("Volgorde");
        assertThat(asked.page().select("input[name=opened-position]").attr("value"))
                .isEqualTo("20");
        assertThat(content.draft(id)).containsEntry("position", 20);
    }

    @Test
    void choosing_the_other_version_takes_it_over() {
        var id = content.page("samen", "Samen");
        content.savedByAnother(id, "Van Bob");
        var conflict =
                send(
                        "/redactie/paginas/" + id,
                        "save",
                        Map.of(
                                "title", "Van mij",
                                "slug", "samen",
                                "revision", "1",
                                "edition", "1"));

        var saved =
                browser.post(
                        conflict.page().select("main form").attr("action"),
                        Stream.concat(
                                        Stream.of(DeskFixture.fields(conflict)),
                                        Stream.of("choice-title", "theirs"))
                                .toArray(String[]::new));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id)).containsEntry("title", "Van Bob");
    }

    @Test
    void a_change_around_the_text_is_no_reason_to_ask() {
        var id = content.page("samen", "Samen");
        send(
                "/redactie/paginas/" + id,
                "publish",
                Map.of("title", "Samen", "slug", "samen", "revision", "1", "edition", "1"));

        var saved =
                send(
                        "/redactie/paginas/" + id,
                        "save",
                        Map.of(
                                "title", "Verder",
                                "slug", "samen",
                                "revision", "2",
                                "edition", "2"));

        assertThat(saved.location()).endsWith("?gelukt=opgeslagen");
        assertThat(content.draft(id)).containsEntry("title", "Verder");
    }

    @Test
    void who_publishes_what_they_did_not_see_is_asked_to_look_first() {
        var id = content.page("samen", "Samen");
        content.savedByAnother(id, "Van Bob");

        var answer =
                send(
                        "/redactie/paginas/" + id,
                        "publish",
                        Map.of(
                                "title", "Samen",
                                "slug", "samen",
                                "summary", "Samenvatting",
                                "navigationTitle", "Samen",
                                "inNavigation", "true",
                                "revision", "1",
                                "edition", "1",
                                "body", "<p>Tekst van Samen</p>"));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text()).contains("Kijk eerst wat er veranderd is.");
        assertThat(answer.field("title")).isEqualTo("Van Bob");
        assertThat(content.editions(id)).isEqualTo(2);
        assertThat(content.state(id)).isEqualTo("unpublished");
    }

    @Test
    void while_the_service_is_away_everything_typed_stays_in_the_form() {
        var id = content.page("storing", "Storing");
        content.stop();

        var answer =
                send(
                        "/redactie/paginas/" + id,
                        "save",
                        Map.of(
                                "title", "Niet kwijt",
                                "slug", "storing",
                                "revision", "1",
                                "body", "<p>Een middag werk</p>"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("Opslaan lukt nu even niet");
        assertThat(answer.field("title")).isEqualTo("Niet kwijt");
        assertThat(answer.field("body")).isEqualTo("<p>Een middag werk</p>");
        assertThat(browser.get("/redactie/paginas").status()).isEqualTo(503);
        var overview = browser.get("/redactie");
        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.text()).contains("geeft nu even geen antwoord");
        content.startAgain();
        var again =
                send(
                        answer.page().select("main form.editing").attr("action"),
                        "save",
                        Map.of(
                                "title", answer.field("title"),
                                "slug", answer.field("slug"),
                                "revision", answer.field("revision"),
                                "body", answer.field("body")));
        assertThat(again.status()).isEqualTo(303);
        assertThat(content.draft(id)).containsEntry("title", "Niet kwijt");
    }

    @Test
    void a_contributor_writes_but_cannot_publish() {
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
        var made =
                contributor.post(
                        "/redactie/paginas/nieuw",
                        "csrf",
                        contributor.get("/redactie/paginas/nieuw").field("csrf"),
                        "title",
                        "Bijdrage",
                        "slug",
                        "bijdrage",
                        "position",
                        "1");
        var id = UUID.fromString(made.location().replaceAll(".*/paginas/|[?].*", ""));
        var form = contributor.get("/redactie/paginas/" + id);
        assertThat(form.page().select("button[value=publish]")).isEmpty();
        assertThat(form.page().select("button[value=save]")).isNotEmpty();
        var csrf = form.field("csrf");

        var refused =
                contributor.post(
                        "/redactie/paginas/" + id,
                        "csrf",
                        csrf,
                        "revision",
                        "1",
                        "action",
                        "publish",
                        "title",
                        "Stiekem",
                        "slug",
                        "bijdrage",
                        "position",
                        "1");
        var saved =
                contributor.post(
                        "/redactie/paginas/" + id,
                        "csrf",
                        csrf,
                        "revision",
                        "1",
                        "action",
                        "save",
                        "title",
                        "Netjes",
                        "slug",
                        "bijdrage",
                        "position",
                        "1");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Alleen een redacteur kan iets publiceren.");
        assertThat(refused.field("title")).isEqualTo("Stiekem");
        assertThat(
                        contributor
                                .post("/redactie/paginas/" + id + "/intrekken", "csrf", csrf)
                                .status())
                .isEqualTo(403);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id)).containsEntry("title", "Netjes");
        assertThat(content.state(id)).isEqualTo("unpublished");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(browser.get("/redactie/paginas/00000000-0000-4000-8000-000000000000").status())
                .isEqualTo(404);
        assertThat(browser.get("/redactie/paginas/geen-nummer").status()).isEqualTo(400);
    }

    @Test
    void a_news_article_knows_its_goals_and_municipalities() {
        show(SiteFixture.municipality("GM0809", "Loon op Zand"));
        show(SiteFixture.municipality("GM0738", "Aalburg"));
        var saved =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        csrf(),
                        "action",
                        "save",
                        "title",
                        "Bord onthuld",
                        "slug",
                        "bord-onthuld",
                        "datedOn",
                        "2014-04-22",
                        "goals",
                        "1",
                        "goals",
                        "8",
                        "municipalities",
                        "loon op zand, gm0738");

        assertThat(saved.status()).isEqualTo(303);
        var id = content.all().getLast();
        assertThat(content.draft(id))
                .containsEntry("municipalities", List.of("GM0809", "GM0738"))
                .containsEntry("goals", List.of(1, 8));
        var form = browser.get(saved.location());
        assertThat(form.field("municipalities")).isEqualTo("Loon op Zand, Aalburg");
        assertThat(browser.get("/redactie/nieuws/" + id + "/voorbeeld/pagina").text())
                .contains("22 april 2014")
                .contains("Loon op Zand");
    }

    @Test
    void a_name_with_a_comma_in_it_is_one_municipality_on_a_line_of_its_own() {
        show(SiteFixture.municipality("GM0820", "Nuenen, Gerwen en Nederwetten"));

        var saved =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        csrf(),
                        "action",
                        "save",
                        "title",
                        "Komma",
                        "slug",
                        "komma",
                        "datedOn",
                        "2014-04-22",
                        "municipalities",
                        "GM0738\r\nNuenen, Gerwen en Nederwetten");

        assertThat(content.draft(content.all().getLast()))
                .containsEntry("municipalities", List.of("GM0738", "GM0820"));
        assertThat(browser.get(saved.location()).field("municipalities")).contains("GM0820");
    }

    @Test
    void a_municipality_that_we_do_not_know_is_named_in_the_error() {
        var refused =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        csrf(),
                        "action",
                        "save",
                        "title",
                        "Bericht",
                        "slug",
                        "bericht",
                        "datedOn",
                        "2014-04-22",
                        "municipalities",
                        "GM0809, Atlantis");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("We kennen geen gemeente ‘Atlantis’.");
        assertThat(refused.field("municipalities")).isEqualTo("GM0809, Atlantis");
    }

    private Site site() {
        return server.getApplicationContext().getBean(Site.class);
    }

    private void show(Change change) {
        var site = site();
        SiteFixture.replace(site, SiteFixture.after(site.image(), change));
    }

    private String csrf() {
        return browser.get("/redactie/paginas/nieuw").field("csrf");
    }

    private Browser.Answer send(String path, String action, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("csrf", csrf());
        fields.put("action", action);
        fields.putIfAbsent("position", "10");
        return browser.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
