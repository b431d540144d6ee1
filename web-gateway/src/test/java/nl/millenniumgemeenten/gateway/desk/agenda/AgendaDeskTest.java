package nl.millenniumgemeenten.gateway.desk.agenda;

import static nl.millenniumgemeenten.gateway.site.AgendaFixture.item;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaDeskTest {
    private static final String NEW = "/redactie/agenda/nieuw";

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
        SiteFixture.replace(
                server.getApplicationContext().getBean(Site.class),
                imageOf(
                        municipality("GM0809", "Loon op Zand"),
                        item(9).on("2026-12-01")
                                .about(List.of(), List.of(), List.of("fair trade"))
                                .build()));
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    /// A form of an item that is in order but for these fields.
    private Browser.Answer send(String path, String action, String... fields) {
        var csrf = browser.get(NEW).field("csrf");
        var all = new ArrayList<String>(List.of("csrf", csrf, "action", action));
        all.addAll(List.of(fields));
        return browser.post(path, all.toArray(String[]::new));
    }

    @Test
    void an_item_on_several_days_is_saved_without_the_day_that_was_taken_out() {
        var saved =
                send(
                        NEW,
                        "save",
                        "title",
                        "Conferentie",
                        "slug",
                        "conferentie",
                        "on",
                        "2026-12-01",
                        "from",
                        "09:30",
                        "until",
                        "17:00",
                        "on",
                        "2026-12-02",
                        "from",
                        "",
                        "until",
                        "",
                        "on",
                        "2026-12-03",
                        "from",
                        "",
                        "until",
                        "",
                        "on",
                        "",
                        "from",
                        "",
                        "until",
                        "",
                        "removeDay",
                        "2",
                        "municipalities",
                        "Loon op Zand",
                        "themes",
                        "fair trade, water ,fair trade");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(content.all().getLast()))
                .containsEntry(
                        "days",
                        List.of(
                                Map.of("on", "2026-12-01", "from", "09:30", "until", "17:00"),
                                Map.of("on", "2026-12-03")))
                .containsEntry("municipalities", List.of("GM0809"))
                .containsEntry("themes", List.of("fair trade", "water"))
                .doesNotContainKeys("recurrence", "picture");
        var form = browser.get(saved.location());
        assertThat(form.page().select("input[name=on]").eachAttr("value"))
                .containsExactly("2026-12-01", "2026-12-03", "");
        assertThat(form.field("themes")).isEqualTo("fair trade, water");
    }

    @Test
    void what_is_called_off_is_ticked_and_stays_so() {
        String[] fields = {"title", "Markt", "slug", "markt", "on", "2026-12-01"};
        var off = new ArrayList<>(List.of(fields));
        off.addAll(List.of("cancelled", "true"));

        var saved = send(NEW, "save", off.toArray(String[]::new));

        assertThat(content.draft(content.all().getLast())).containsEntry("cancelled", true);
        var form = browser.get(saved.location()).page();
        assertThat(form.select("#cancelled").hasAttr("checked")).isTrue();
        assertThat(browser.get(NEW).page().select("#cancelled").hasAttr("checked")).isFalse();
    }

    @Test
    void how_it_comes_again_is_shown_before_it_is_saved() {
        int before = content.all().size();
        var shown =
                send(
                        NEW,
                        "show-dates",
                        "title",
                        "Overleg",
                        "on",
                        "2026-12-01",
                        "from",
                        "19:30",
                        "until",
                        "",
                        "repeats",
                        "WEEKLY",
                        "interval",
                        "2",
                        "lastOn",
                        "2027-01-31",
                        "except",
                        "2026-12-29");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(content.all()).hasSize(before);
        assertThat(shown.text())
                .contains("Elke 2 weken op dinsdag, vanaf 19.30 uur, tot en met 31 januari 2027");
        assertThat(shown.page().select("input[name=except]").eachAttr("value"))
                .containsExactly(
                        "2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26");
        assertThat(shown.page().select("input[name=except][checked]").eachAttr("value"))
                .containsExactly("2026-12-29");
        assertThat(shown.field("title")).isEqualTo("Overleg");
    }

    @Test
    void a_recurrence_is_saved_as_the_service_takes_it_and_comes_back() {
        var saved =
                send(
                        NEW,
                        "save",
                        "title",
                        "Overleg",
                        "slug",
                        "overleg",
                        "on",
                        "2026-12-01",
                        "from",
                        "19:30",
                        "until",
                        "21:00",
                        "repeats",
                        "MONTHLY_BY_WEEKDAY",
                        "interval",
                        "",
                        "lastOn",
                        "",
                        "except",
                        "2027-01-05",
                        "picture",
                        "00000000-0000-0009-0000-000000000001",
                        "pictureAlternative",
                        "Een zaal");

        assertThat(content.draft(content.all().getLast()))
                .containsEntry(
                        "recurrence",
                        Map.of(
                                "frequency",
                                "MONTHLY_BY_WEEKDAY",
                                "interval",
                                1,
                                "except",
                                List.of("2027-01-05")))
                .containsEntry(
                        "picture",
                        Map.of(
                                "media",
                                "00000000-0000-0009-0000-000000000001",
                                "alternative",
                                "Een zaal"));
        var form = browser.get(saved.location());
        assertThat(form.text()).contains("Elke maand op de eerste dinsdag, 19.30 – 21.00 uur");
        // It stays chosen, whether the library knows it or not.
        assertThat(form.page().select("select[name=picture] option[selected]").val())
                .isEqualTo("00000000-0000-0009-0000-000000000001");
        assertThat(form.field("pictureAlternative")).isEqualTo("Een zaal");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
        var refused =
                send(
                        NEW,
                        "save",
                        "title",
                        "",
                        "slug",
                        "goed",
                        "on",
                        "",
                        "from",
                        "",
                        "until",
                        "",
                        "municipalities",
                        "Loon",
                        "themes",
                        "water");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary a").eachAttr("href"))
                .contains("#title", "#day-1", "#municipalities");
        assertThat(refused.text())
                .contains("We kennen geen gemeente ‘Loon’. Bedoel je Loon op Zand?");
        assertThat(refused.page().getElementById("day-1")).isNotNull();
        assertThat(refused.field("themes")).isEqualTo("water");
        assertThat(refused.page().select("[role=group] button[name=action]").eachText())
                .containsExactly("Loon op Zand");
        assertThat(refused.page().select(".themes__item").eachText()).containsExactly("fair trade");
    }

    @Test
    void what_was_meant_is_chosen_with_a_button_and_nothing_is_saved() {
        var chosen =
                send(
                        NEW,
                        "municipality-1-GM0809",
                        "title",
                        "Nog niet klaar",
                        "municipalities",
                        "GM0738, Loon, Atlantis");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.field("municipalities")).isEqualTo("GM0738, Loon op Zand, Atlantis");
        assertThat(chosen.field("title")).isEqualTo("Nog niet klaar");
        assertThat(chosen.page().select(".error-summary")).isEmpty();
        assertThat(content.all()).isEmpty();
    }

    @Test
    void names_are_suggested_while_somebody_types() {
        var suggested = browser.get("/redactie/labels/gemeenten?q=loon");

        assertThat(suggested.status()).isEqualTo(200);
        assertThat(suggested.response().body())
                .contains("\"value\":\"Loon op Zand\"")
                .doesNotContain("GM0738");
        assertThat(new Browser(server.getURI()).get("/redactie/labels/gemeenten?q=loon").status())
                .isNotEqualTo(200);
    }

    @Test
    void the_list_leads_to_every_item() {
        send(
                NEW,
                "save",
                "title",
                "Feest",
                "slug",
                "feest",
                "on",
                "2026-12-01",
                "from",
                "",
                "until",
                "");

        var list = browser.get("/redactie/agenda?zoek=feest&toestand=live");

        assertThat(list.page().select(".content-table a").eachText()).contains("Feest");
        assertThat(list.field("zoek")).isEqualTo("feest");
        assertThat(list.page().select("option[selected]").attr("value")).isEqualTo("live");
        assertThat(list.page().select("a[href='" + NEW + "']")).hasSize(1);
    }
}
