package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorJourney {

    /// One of every kind of page that a visitor can meet.
    private static final List<String> KINDS =
            List.of(
                    "/",
                    "/campagne",
                    "/campagne/meedoen",
                    "/nieuws",
                    "/nieuws/143-gemeente-loon-op-zand-besluit-millennium-gemeente-te-worden",
                    "/gemeenten",
                    "/gemeenten?zoek=berg",
                    "/gemeenten?toon=deelnemers",
                    "/gemeenten?toon=voormalig",
                    "/gemeenten/loon-op-zand",
                    "/gemeenten/leerdam",
                    "/gemeenten/vijfheerenlanden",
                    "/gemeenten/hilversum",
                    "/kaart",
                    "/open-data",
                    "/kaart?provincie=noord-holland",
                    "/kaart?doel=7",
                    "/cijfers",
                    "/activiteiten",
                    "/doelen",
                    "/doelen/7",
                    "/privacy",
                    "/toegankelijkheid",
                    "/contact",
                    "/nieuwsbrief",
                    "/zoeken",
                    "/zoeken?q=millenniumgemeente",
                    "/zoeken?q=leeuwaarden&soort=gemeente",
                    "/zoeken?q=xqzvbnm",
                    "/nergens");

    /// Pages of another day: the number at the top is that of the day.
    private static final List<String> DATED =
            List.of(
                    "/gemeenten?at=2012-01-01",
                    "/gemeenten?at=2012-01-01&toon=deelnemers",
                    "/gemeenten/langedijk?at=2012-01-01",
                    "/kaart?at=2012-01-01",
                    "/kaart?at=2012-01-01&provincie=utrecht",
                    "/cijfers?at=2012-01-01",
                    "/doelen/7?at=2015-01-01",
                    "/gemeenten?at=1999-01-01");

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(SharedSystem.get().addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void every_kind_of_page_is_accessible_valid_and_quiet_on_phone_and_desktop() {
        for (var path : Stream.concat(KINDS.stream(), DATED.stream()).toList()) {
            browser.visit(path);
            browser.assertValid(browser.html(path));
        }
    }

    @Test
    void the_name_of_who_is_pointed_at_on_a_map_lies_under_no_other() {
        var page = browser.page();
        page.navigate("/kaart?provincie=noord-holland");
        page.mouse().move(0, 0);
        var names = page.locator(".map__names text");
        var seen = "names => names.filter(name => getComputedStyle(name).opacity > 0).length";
        assertThat((Integer) names.evaluateAll(seen)).isGreaterThan(1);

        page.locator(".map__names a", hasText("Amsterdam")).focus();

        assertThat(page.locator(".map__names a", hasText("Amsterdam")).locator("text"))
                .hasCSS("opacity", "1");
        assertThat((Integer) names.evaluateAll(seen)).isEqualTo(1);
    }

    @Test
    void who_walks_through_the_years_sees_the_register_of_each() {
        var page = browser.page();
        page.navigate("/kaart");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2012").setExact(true))
                .click();

        assertThat(page.locator(".situation")).containsText("Situatie op 1 januari 2012");
        assertThat(page.locator(".page-heading")).containsText("van de 415 gemeenten");
        var langedijk = page.locator(".map__names a", hasText("Langedijk"));
        assertThat(langedijk.locator("text")).hasCSS("opacity", "0");
        langedijk.focus();
        assertThat(langedijk.locator("text")).hasCSS("opacity", "1");
        page.keyboard().press("Enter");
        assertThat(page.locator("main"))
                .containsText("gaat Langedijk op in de nieuwe gemeente Dijk en Waard");
        page.getByText("Bekijk de situatie van nu").click();
        assertThat(page.locator("main")).containsText("is Langedijk geen gemeente meer");
    }

    @Test
    void the_numbers_lead_to_the_province_and_its_map_leads_further() {
        var page = browser.page();
        page.navigate("/");
        link(page, "Bekijk de cijfers").click();

        assertThat(page.locator("h1")).hasText("Cijfers");
        page.getByText("Tabel van het aantal gemeenten").click();
        assertThat(page.locator("table:visible").last()).containsText("1 januari 2012 415");
        link(page, "Bekijk wie meedoet op de kaart").click();
        link(page, "Limburg").click();
        assertThat(page.locator("h1")).hasText("Kaart van Limburg");
        link(page, "Kaart van heel Nederland").click();
        assertThat(page.locator("h1")).hasText("Kaart");
    }

    @Test
    void the_number_of_participants_stands_on_every_page_and_is_that_of_the_register() {
        browser.page().navigate("/gemeenten?toon=deelnemers");
        int listed = browser.page().locator("main li a[href^='/gemeenten/']").count();

        assertThat(listed).isGreaterThan(20);
        for (var path : KINDS) {
            browser.page().navigate(path);
            assertThat(browser.page().locator("body"))
                    .containsText(Pattern.compile(listed + "\\s*millenniumgemeenten"));
        }
    }

    @Test
    void an_old_name_leads_to_what_became_of_it() {
        var page = browser.page();
        page.navigate("/gemeenten");
        page.getByLabel("Zoek een gemeente").fill("leerdam");
        page.keyboard().press("Enter");
        link(page, "Leerdam").click();

        assertThat(page.locator("h1")).hasText("Leerdam");
        assertThat(page.locator("main")).containsText("geen gemeente meer");
        page.locator("main").getByRole(AriaRole.LINK, named("Vijfheerenlanden")).first().click();
        assertThat(page.locator("h1")).hasText("Vijfheerenlanden");
        assertThat(page.locator("main")).containsText("Leerdam");
    }

    @Test
    void addresses_of_the_old_site_still_lead_to_the_news() {
        browser.page()
                .navigate(
                        "/nieuws/143-gemeente-loon-op-zand-besluit-millennium-gemeente-te-worden.html");

        assertThat(browser.page().url()).endsWith("-te-worden");
        assertThat(browser.page().locator("h1")).containsText("Loon op Zand");
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        var page = browser.page();
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Ga naar de inhoud");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void what_is_typed_is_shown_and_never_run() {
        var attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        browser.visit("/gemeenten?zoek=" + attack);

        assertThat(browser.html("/gemeenten?zoek=" + attack)).doesNotContain("<script>alert");
        assertThat(browser.page().getByLabel("Zoek een gemeente"))
                .hasValue("\"><script>alert(1)</script>");
    }

    @Test
    void a_visitor_gets_no_cookie_and_no_script_from_elsewhere() {
        for (var path : KINDS) {
            browser.page().navigate(path);
        }

        assertThat(browser.context().cookies()).isEmpty();
        var policy = browser.context().request().get("/").headers().get("content-security-policy");
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$"));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
