package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two people in one article, a browser that dies, versions compared and brought back, and drafts
/// shown to others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsJourney {
    /// Whether the store of this browser holds a form with this text, as the script writes it
    /// there.
    private static final String KEPT_IN_THIS_BROWSER =
            """
            text => new Promise((resolve, reject) => {
                const opening = indexedDB.open("redactie", 1);
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => {
                    const reading =
                        opening.result.transaction("typed").objectStore("typed").getAll();
                    reading.onerror = () => reject(reading.error);
                    reading.onsuccess = () => {
                        opening.result.close();
                        resolve(reading.result.some(
                            ({ fields }) => fields.some(([, value]) => value === text)));
                    };
                };
            })
            """;

    private LocalSystem system;
    private Browser browser;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        browser = new Browser(site());
        signIn(browser.page());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void two_people_write_in_one_article_and_nothing_of_either_is_lost() {
        var first = browser.page();
        var address = article("samen-schrijven", "Samen schrijven");
        var second = browser.context().newPage();
        second.navigate(address);

        field(first, "Samenvatting").fill("Van de eerste.");
        press(first, "Opslaan als concept");
        field(second, "Titel").fill("Van de tweede");
        press(second, "Opslaan als concept");
        assertThat(second.locator("main")).containsText("Opgeslagen, samen met wat");
        assertThat(second.locator("main")).containsText("‘Samenvatting’");
        assertThat(field(second, "Titel")).hasValue("Van de tweede");
        assertThat(field(second, "Samenvatting")).hasValue("Van de eerste.");

        first.navigate(address);
        field(first, "Titel").fill("Titel van de eerste");
        field(second, "Titel").fill("Titel van de tweede");
        press(second, "Opslaan als concept");
        assertThat(second.locator("main")).containsText("Je concept is opgeslagen.");
        press(first, "Opslaan als concept");
        assertThat(first.locator("h1")).hasText("Iemand anders heeft dit ook gewijzigd");
        browser.look();
        assertThat(first.locator("td del")).containsText("tweede");
        assertThat(first.locator("td ins")).containsText("eerste");

        // By keyboard: from the first choice to the last, and into the text.
        first.locator("input[name=choice-title]").first().focus();
        first.keyboard().press("ArrowDown");
        first.keyboard().press("ArrowDown");
        assertThat(first.locator("input[name=choice-title][value=together]")).isChecked();
        first.locator("#together-title").fill("Titel van ons samen");
        press(first, "Opslaan als concept");
        assertThat(field(first, "Titel")).hasValue("Titel van ons samen");
        second.close();
    }

    @Test
    void a_browser_that_is_killed_while_somebody_types_loses_nothing(@TempDir Path profile) {
        var address = article("midden-in-een-zin", "Midden in een zin");
        var typed = "Een zin die nog niet af is, met het laatste woord";
        try (var playwright = playwright()) {
            var context = persistent(playwright, profile);
            var page = context.newPage();
            signIn(page);
            page.navigate(address);
            // With the network away, so that nothing of it is at the server.
            context.setOffline(true);
            field(page, "Samenvatting").fill("");
            field(page, "Samenvatting").pressSequentially(typed);
            page.waitForFunction(KEPT_IN_THIS_BROWSER, typed);
            kill(profile);
            try {
                context.close();
            } catch (PlaywrightException alreadyGone) {
                assertThat(alreadyGone).isNotNull();
            }
        }
        try (var playwright = playwright();
                var context = persistent(playwright, profile)) {
            var page = context.newPage();
            signIn(page);
            page.navigate(address);
            page.evaluate("window.opened = true");
            var goOn = page.getByRole(AriaRole.LINK, named("Verder gaan"));
            goOn.waitFor();
            // It comes to the page that is there: a reload would take it from under somebody's
            // hands.
            assertThat(page.evaluate("window.opened")).isEqualTo(true);
            goOn.click();

            assertThat(field(page, "Samenvatting")).hasValue(typed);
            press(page, "Opslaan als concept");
            assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
            assertThat(page.getByText("Je was hier bezig")).hasCount(0);
        }
    }

    @Test
    void what_is_typed_after_a_save_was_refused_is_kept_although_nothing_can_be_sent() {
        var address = article("na-een-fout", "Na een fout");
        var other = article("een-ander-stuk", "Een ander stuk");
        var typed = "Getypt nadat het opslaan mislukte";
        try (var away = new Browser(site())) {
            var page = away.page();
            signIn(page);
            page.navigate(address);
            field(page, "Titel").fill("");
            press(page, "Opslaan als concept");
            assertThat(page.locator(".error-summary")).isVisible();
            page.route("**/redactie/werkkopie/**", Route::abort);
            field(page, "Samenvatting").fill(typed);
            page.waitForFunction(KEPT_IN_THIS_BROWSER, typed);

            page.navigate(other);
            page.unroute("**/redactie/werkkopie/**");
            page.navigate(address);

            page.getByRole(AriaRole.LINK, named("Verder gaan")).click();
            assertThat(field(page, "Samenvatting")).hasValue(typed);
        }
    }

    @Test
    void whoever_stops_a_save_that_hangs_and_types_on_is_kept_again() {
        var address = article("blijft-hangen", "Blijft hangen");
        var typed = "Getypt terwijl het opslaan bleef hangen";
        try (var hanging = new Browser(site())) {
            var page = hanging.page();
            signIn(page);
            page.navigate(address);
            var save = Pattern.compile("/redactie/nieuws/[0-9a-f-]{36}$");
            page.route(save, _ -> {});
            page.evaluate(
                    "document.querySelector('form[data-editing]').requestSubmit();"
                            + " setTimeout(() => window.stop(), 300);");
            page.waitForTimeout(600);
            field(page, "Samenvatting").fill(typed);

            assertThat(page.locator("[data-kept]"))
                    .containsText("Concept bewaard om", within(15_000));
            page.unroute(save);
            page.navigate(address);
            page.getByRole(AriaRole.LINK, named("Verder gaan")).click();
            assertThat(field(page, "Samenvatting")).hasValue(typed);
        }
    }

    @Test
    void what_was_typed_is_kept_and_offered_on_another_machine() {
        var address = article("andere-machine", "Andere machine");
        var page = browser.page();
        field(page, "Samenvatting").fill("Getypt op de ene machine.");
        assertThat(page.locator("[data-kept]")).containsText("Concept bewaard om", within(15_000));

        try (var other = new Browser(site())) {
            signIn(other.page());
            other.page().navigate(address);
            other.look();
            other.page().getByRole(AriaRole.LINK, named("Verder gaan")).click();
            assertThat(field(other.page(), "Samenvatting")).hasValue("Getypt op de ene machine.");
            other.page().navigate(address);
            press(other.page(), "Weggooien");
            assertThat(other.page().getByText("Je was hier bezig")).hasCount(0);
        }
    }

    @Test
    void who_else_is_there_is_shown_and_disappears_without_loading_anew()
            throws IOException, InterruptedException {
        var address = article("wie-is-hier", "Wie is hier");
        var id = address.substring(address.lastIndexOf('/') + 1);
        var path = "/presence/news-articles/" + id;
        var page = browser.page();
        try (var somebody =
                new ServiceClient(system.addresses().content(), system.serviceTokenSecret())) {
            somebody.send("PUT", path, null, null);
            page.navigate(address);
            assertThat(page.locator("[data-others]")).containsText("heeft dit ook open, sinds");

            somebody.send("DELETE", path, null, null);
            assertThat(page.locator("[data-others] li")).hasCount(0, count(15_000));
        }
    }

    @Test
    void versions_are_compared_and_an_old_one_is_brought_back() {
        var address = article("versies", "Rode fiets");
        var page = browser.page();
        field(page, "Titel").fill("Blauwe fiets");
        press(page, "Opslaan als concept");
        page.getByRole(AriaRole.LINK, named("Alle versies")).click();
        assertThat(page.locator("#versie-2")).containsText("Gewijzigd: Titel.");
        browser.look();
        browser.assertValid(browser.html(address + "/versies"));

        press(page, "Vergelijk de gekozen versies");
        assertThat(page.locator("td del")).containsText("Rode");
        assertThat(page.locator("td ins")).containsText("Blauwe");
        browser.look();
        browser.assertValid(browser.html(address + "/versies/vergelijken?oud=1&nieuw=2"));

        page.getByRole(AriaRole.LINK, named("Alle versies")).click();
        press(page, "Terugzetten versie 1");
        assertThat(page.locator("main")).containsText("Teruggezet als nieuw concept.");
        assertThat(field(page, "Titel")).hasValue("Rode fiets");
        page.navigate(address + "/versies");
        assertThat(page.locator("#versie-3")).containsText("Versie 1 teruggezet.");
    }

    @Test
    void a_draft_is_shown_at_three_widths_and_by_a_link_to_somebody_without_an_account() {
        var address = article("voorbeeld-delen", "Voorbeeld delen");
        var page = browser.page();
        field(page, "Titel").fill("Nog niet opgeslagen");
        press(page, "Bekijk voorbeeld");
        assertThat(page.frameLocator("iframe").locator("h1")).hasText("Nog niet opgeslagen");
        var beside =
                page.context()
                        .waitForPage(() -> page.frameLocator("iframe").locator(".brand").click());
        assertThat(beside).hasURL(site() + "/");
        beside.close();
        for (var width : Map.of("Telefoon", 390, "Tablet", 820, "Computer", 1280).entrySet()) {
            page.getByRole(AriaRole.LINK, named(width.getKey())).click();
            assertThat(page.frameLocator("iframe").locator("h1")).hasText("Nog niet opgeslagen");
            assertThat(page.locator("iframe").evaluate("frame => frame.clientWidth"))
                    .isEqualTo(width.getValue());
        }
        browser.look();
        browser.assertValid(browser.html(address + "/voorbeeld"));

        page.selectOption("#duur", "dag");
        press(page, "Maak een link");
        var link = page.locator("#gemaakte-link").inputValue();
        browser.look();
        try (var stranger = new Browser(site())) {
            stranger.visit(link);
            assertThat(stranger.page().locator("h1")).hasText("Voorbeeld delen");
            assertThat(stranger.page().locator(".preview-banner")).containsText("Voorbeeld.");

            page.navigate(address + "/voorbeeld");
            page.locator(".preview-links button").click();
            assertThat(stranger.page().request().get(link).status()).isEqualTo(410);
            stranger.visit(link);
            assertThat(stranger.page().locator("h1")).hasText("Deze link werkt niet meer");
        }
        page.navigate(address + "?verder");
        assertThat(field(page, "Titel")).hasValue("Nog niet opgeslagen");
    }

    @Test
    void all_of_it_works_without_scripts() {
        var address = article("zonder-script", "Zonder script");
        try (var playwright = playwright();
                var chromium = playwright.chromium().launch(launching());
                var context =
                        chromium.newContext(
                                new NewContextOptions()
                                        .setBaseURL(site())
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            signIn(page);
            page.navigate(address);
            field(page, "Titel").fill("Getypt zonder script");
            press(page, "Bekijk voorbeeld");
            page.getByRole(AriaRole.LINK, named("Telefoon")).click();
            assertThat(page.frameLocator("iframe").locator("h1")).hasText("Getypt zonder script");
            page.getByRole(AriaRole.LINK, named("Terug naar bewerken")).click();
            assertThat(field(page, "Titel")).hasValue("Getypt zonder script");
            press(page, "Opslaan als concept");
            page.getByRole(AriaRole.LINK, named("Alle versies")).click();
            press(page, "Vergelijk de gekozen versies");
            assertThat(page.locator("td ins").first()).containsText("Getypt");
            page.navigate(address + "/versies");
            press(page, "Terugzetten versie 1");
            assertThat(field(page, "Titel")).hasValue("Zonder script");
        }
    }

    /// An article with one version; its form is open.
    private String article(String slug, String title) {
        var page = browser.page();
        page.navigate("/redactie/nieuws/nieuw");
        field(page, "Titel").fill(title);
        page.locator("#slug").fill(slug);
        page.locator("#datedOn").fill("2026-11-23");
        press(page, "Opslaan als concept");
        assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
        return page.url().replaceFirst("[?].*", "");
    }

    private String site() {
        return system.addresses().siteUrl().toString();
    }

    private void signIn(Page page) {
        page.navigate(site() + "/redactie/inloggen");
        page.getByLabel("E-mailadres").fill(system.firstEditor().email());
        page.getByLabel("Wachtwoord").fill(system.firstEditor().password());
        press(page, "Inloggen");
        assertThat(page.locator("h1")).hasText("Overzicht");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.ContainsTextOptions within(int milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    private static LocatorAssertions.HasCountOptions count(int milliseconds) {
        return new LocatorAssertions.HasCountOptions().setTimeout(milliseconds);
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static BrowserType.LaunchOptions launching() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Browser.executable())
                .setArgs(Browser.ARGUMENTS);
    }

    private static BrowserContext persistent(Playwright playwright, Path profile) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.executable())
                                .setArgs(Browser.ARGUMENTS)
                                .setLocale("nl-NL"));
    }

    /// Kills the browser with this profile, as a power cut would.
    private static void kill(Path profile) {
        var mine =
                ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info()
                                        .commandLine()
                                        .filter(line -> line.contains("--user-data-dir=" + profile))
                                        .isPresent())
                        .toList();
        assertThat(mine).isNotEmpty();
        mine.forEach(ProcessHandle::destroyForcibly);
        mine.forEach(process -> process.onExit().join());
    }
}
