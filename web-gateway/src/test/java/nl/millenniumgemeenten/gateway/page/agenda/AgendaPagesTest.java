package nl.millenniumgemeenten.gateway.page.agenda;

import static nl.millenniumgemeenten.events.Recurrence.Frequency.WEEKLY;
import static nl.millenniumgemeenten.events.Recurrence.Frequency.YEARLY;
import static nl.millenniumgemeenten.gateway.site.AgendaFixture.item;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The agenda as visitors see it on 25 November 2026.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaPagesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @AfterAll
    void stop() {
        gateway.close();
    }

    private void show(Change... changes) {
        SiteFixture.replace(site, imageOf(changes));
        SiteFixture.ready(site);
    }

    @Test
    void an_empty_agenda_says_so_kindly() {
        show();

        assertThat(browser.get("/agenda").text()).contains("nog niets in de agenda");
    }

    @Test
    void what_is_coming_stands_month_by_month_and_what_has_been_by_year() {
        show(
                item(1).on("2026-11-24 14:00").build(),
                item(2).on("2026-11-25 14:00 16:00").build(),
                item(3).on("2026-12-01", "2026-12-02").build(),
                item(4).on("2027-01-07 09:30").every(WEEKLY, 1, "2027-01-14").build());

        var coming = browser.get("/agenda").page();
        var past = browser.get("/agenda?jaar=2026").page();

        assertThat(coming.select(".agenda-month__name").eachText())
                .containsExactly("november 2026", "december 2026", "januari 2027");
        assertThat(coming.select(".agenda__title").eachText())
                .containsExactly(
                        "Bijeenkomst 2", "Bijeenkomst 3", "Bijeenkomst 4", "Bijeenkomst 4");
        assertThat(coming.select(".agenda__moment").eachText())
                .containsExactly(
                        "woensdag 25 november, 14.00 – 16.00 uur",
                        "dinsdag 1 december",
                        "woensdag 2 december",
                        "donderdag 7 januari, vanaf 9.30 uur",
                        "donderdag 14 januari, vanaf 9.30 uur");
        assertThat(past.select(".agenda__title").eachText()).containsExactly("Bijeenkomst 1");
        assertThat(coming.select("a[href='/agenda?jaar=2026']").text())
                .isEqualTo("Geweest in 2026");
    }

    @Test
    void a_full_agenda_goes_on_on_a_next_page_and_says_until_when_it_tells() {
        var many = new ArrayList<Change>();
        for (int number = 1; number <= 120; number++) {
            many.add(item(number).on("2026-12-01").build());
        }
        many.add(item(121).on("2029-05-01").build());
        many.add(item(122).on("2026-12-02").every(YEARLY, 1, null).build());
        show(many.toArray(Change[]::new));

        var first = browser.get("/agenda").page();
        var second = browser.get("/agenda?pagina=2");

        assertThat(first.select(".agenda__title")).hasSize(100);
        assertThat(first.text()).doesNotContain("Wat vaker terugkomt");
        assertThat(first.select(".paging a").eachAttr("href")).containsExactly("/agenda?pagina=2");
        assertThat(second.page().select(".agenda__title").eachText())
                .hasSize(22)
                .endsWith("Bijeenkomst 122", "Bijeenkomst 121");
        assertThat(second.page().select(".agenda-month__name").eachText())
                .containsExactly("december 2026", "mei 2029");
        assertThat(second.text()).contains("Wat vaker terugkomt, staat hier tot en met");
        assertThat(second.page().select(".paging a").eachAttr("href")).containsExactly("/agenda");
        assertThat(browser.get("/agenda?pagina=3").status()).isEqualTo(404);
    }

    @Test
    void the_agenda_changes_at_midnight_by_itself() {
        show(item(2).on("2026-11-25 14:00 16:00").build());
        var path = "/agenda/2-bijeenkomst";
        assertThat(browser.get("/agenda").text()).contains("Bijeenkomst 2");
        assertThat(browser.get(path).text()).doesNotContain("Dit is geweest");

        SiteFixture.replace(site, site.image().on(LocalDate.of(2026, 11, 26)));

        assertThat(browser.get("/agenda").page().select(".agenda__title")).isEmpty();
        assertThat(browser.get("/agenda").text()).contains("niets op de agenda dat nog komt");
        assertThat(browser.get(path).text()).contains("Dit is geweest");
    }

    @Test
    void what_is_called_off_says_so_in_the_list_and_on_its_page() {
        show(item(1).on("2026-12-01 14:00").every(WEEKLY, 1, null).calledOff().build());

        var page = browser.get("/agenda/1-bijeenkomst");

        assertThat(browser.get("/agenda").page().select(".agenda__title").eachText())
                .startsWith("Afgelast: Bijeenkomst 1");
        assertThat(page.page().select(".agenda-past--cancelled").text())
                .startsWith("Afgelast: dit gaat niet door.");
        assertThat(page.page().select(".agenda-next")).isEmpty();
        assertThat(page.body()).contains("https://schema.org/EventCancelled");
        assertThat(browser.get("/agenda/feed.atom").body()).contains("Afgelast: Bijeenkomst 1");
    }

    @Test
    void what_goes_on_for_days_keeps_its_first_day_for_machines_while_it_is_going_on() {
        show(item(1).on("2026-11-24", "2026-11-25", "2026-11-26").build());

        assertThat(browser.get("/agenda/1-bijeenkomst").body())
                .contains("\"startDate\":\"2026-11-24\",\"endDate\":\"2026-11-26\"");
    }

    @Test
    void an_item_tells_when_and_where_it_is() {
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                municipality("GM0809", "loon-op-zand"),
                item(1).on("2027-03-02 14:00 16:00")
                        .at("Raadhuis <1>", "https://meet.example.org/x")
                        .about(List.of(7), List.of("GM0809"), List.of("Water & land"))
                        .build());

        var page = browser.get("/agenda/1-bijeenkomst");

        assertThat(page.page().select(".agenda-facts dd").eachText())
                .containsExactly(
                        "dinsdag 2 maart 2027, 14.00 – 16.00 uur",
                        "Raadhuis <1>",
                        "Doe online mee");
        assertThat(page.page().select(".about a").eachAttr("href"))
                .containsExactly("/gemeenten/loon-op-zand", "/doelen/7");
        assertThat(page.page().select(".themes__item").eachText()).containsExactly("Water & land");
        assertThat(page.page().select("a[href='/agenda/1-bijeenkomst.ics']")).hasSize(1);
        assertThat(page.body())
                .contains("\"startDate\":\"2027-03-02T14:00+01:00\"")
                .contains("MixedEventAttendanceMode")
                .contains("\"@type\":\"Place\"", "\"@type\":\"VirtualLocation\"");
        assertThat(browser.get("/doelen/7").page().select(".agenda__title").eachText())
                .containsExactly("Bijeenkomst 1");
        assertThat(
                        browser.get("/gemeenten/loon-op-zand")
                                .page()
                                .select(".agenda__title")
                                .eachText())
                .containsExactly("Bijeenkomst 1");
        assertThat(browser.get("/").page().select(".agenda__title").eachText())
                .containsExactly("Bijeenkomst 1");
    }

    @Test
    void what_comes_again_says_how_and_when_next() {
        show(item(1).on("2026-11-03 19:30").every(WEEKLY, 2, "2027-01-31", "2026-12-15").build());

        var page = browser.get("/agenda/1-bijeenkomst").page();

        assertThat(page.select(".agenda-facts dd").eachText().getFirst())
                .isEqualTo("Elke 2 weken op dinsdag, vanaf 19.30 uur, tot en met 31 januari 2027");
        assertThat(page.select(".agenda-next li").eachText())
                .containsExactly(
                        "dinsdag 1 december 2026, vanaf 19.30 uur",
                        "dinsdag 29 december 2026, vanaf 19.30 uur",
                        "dinsdag 12 januari 2027, vanaf 19.30 uur",
                        "dinsdag 26 januari 2027, vanaf 19.30 uur");
    }

    @Test
    void the_agenda_is_narrowed_by_links() {
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                municipality("GM0809", "loon-op-zand"),
                item(1).on("2026-12-01").about(List.of(7), List.of(), List.of()).build(),
                item(2).on("2026-12-02").about(List.of(), List.of("GM0809"), List.of()).build());

        assertThat(titles("/agenda?doel=7")).containsExactly("Bijeenkomst 1");
        assertThat(titles("/agenda?gemeente=loon-op-zand")).containsExactly("Bijeenkomst 2");
        assertThat(titles("/agenda?doel=7&gemeente=loon-op-zand")).isEmpty();
        assertThat(titles("/agenda?doel=99&gemeente=nergens&jaar=x")).hasSize(2);
        assertThat(browser.get("/agenda").page().select(".filter").eachAttr("href"))
                .contains("/agenda?doel=7", "/agenda?gemeente=loon-op-zand");
    }

    @Test
    void what_is_withdrawn_is_gone_and_an_old_title_leads_on() {
        show(
                item(1).on("2026-12-01").build(),
                new AgendaItemChange.Withdrawn(new UUID(5, 2), 4, 2, "Weg", NOON));

        assertThat(browser.get("/agenda/1-anders").location()).isEqualTo("/agenda/1-bijeenkomst");
        assertThat(browser.get("/agenda/2-bijeenkomst").status()).isEqualTo(410);
    }

    private List<String> titles(String path) {
        return browser.get(path).page().select(".agenda__title").eachText();
    }
}
