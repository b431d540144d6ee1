package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An administrator brings readers in a file, looks one up, takes the list away as a file and
/// erases one at her request.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderDeskJourney {
    private static final String PEOPLE = "/redactie/abonnees";
    private static final String IMPORT = PEOPLE + "/importeren";
    private static final String LISTS = "/redactie/lijsten";
    private static final String LIST = "Drenthe op de hoogte";
    private static final String ANNA =
            "anna.met.een.heel.lang.adres+nieuws@ergens-in-drenthe.example";

    private LocalSystem system;
    private Browser browser;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        browser = Browser.atTheDesk(system);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void readers_come_from_a_file_are_looked_up_taken_along_and_erased() throws IOException {
        makeList();
        refuseFile();
        bringFile();
        lookUp();
        takeAlong();
        erase();
        doNotBringBack();
        withoutScripts();
    }

    private void makeList() {
        browser.visit(LISTS);
        browser.assertValid(browser.html(LISTS));
        link("Nieuwe lijst").press("Enter");
        browser.look();
        browser.assertValid(browser.html(LISTS + "/nieuw"));
        press("Opslaan");
        browser.look();
        assertThat(page()).hasTitle(Pattern.compile("^Fout"));
        page().getByLabel("Waar gaat de lijst over?").selectOption("province-PV22");
        page().getByLabel("Naam").fill(LIST);
        page().getByLabel("Wat mensen krijgen").fill("Eens per maand nieuws uit Drenthe.");
        page().getByLabel("Plaats in de volgorde").fill("40");
        // Nobody who signs up on the site meets it.
        page().getByLabel("Open: nieuwe mensen").uncheck();
        press("Opslaan");
        browser.look();
        assertThat(status()).containsText("De lijst is opgeslagen.");
        assertThat(page().locator("main")).containsText(LIST);
    }

    private void refuseFile() {
        browser.visit(PEOPLE);
        browser.assertValid(browser.html(PEOPLE));
        link("Importeren").press("Enter");
        browser.look();
        browser.assertValid(browser.html(IMPORT));
        press("Importeer");
        browser.look();
        assertThat(page()).hasTitle(Pattern.compile("^Fout"));
        assertThat(page().locator(".error-summary a")).hasCount(3);
    }

    private void bringFile() {
        bring(
                "email,given_on\n"
                        + ANNA
                        + ",2024-05-17\nbert@ergens.example,2024-05-17\n"
                        + "zonder-apenstaart,2024-05-17\n"
                        + "bert@ergens.example,2024-05-17\n");
        awaitFile();
        browser.look();
        browser.assertValid(browser.html(page().url()));
        assertThat(page().locator("main")).containsText("Download de onleesbare regels");
        browser.visit(IMPORT);
        assertThat(page().locator("main")).containsText("Eerdere bestanden");
    }

    private void lookUp() {
        browser.visit(LISTS);
        assertThat(page().locator("tr", has(LIST)).getByRole(AriaRole.LINK).last())
                .containsText("2");
        browser.visit(PEOPLE + "?lijst=province-PV22");
        assertThat(page().locator("tbody tr")).hasCount(2);
        page().getByLabel("E-mailadres, of het begin ervan").fill("anna.met");
        page().getByLabel("E-mailadres, of het begin ervan").press("Enter");
        browser.look();
        assertThat(page().locator("tbody tr")).hasCount(1);
        link(ANNA).press("Enter");
        browser.look();
        browser.assertValid(browser.html(page().url()));
        assertThat(page().locator("main"))
                .containsText("bron van de toestemming: Intekenlijst van de markt");
    }

    private void takeAlong() throws IOException {
        browser.visit(PEOPLE + "?lijst=province-PV22");
        var file = page().waitForDownload(() -> link("Download deze lijst als CSV").press("Enter"));
        assertThat(Files.readString(file.path()))
                .contains(ANNA, "bert@ergens.example", "Intekenlijst van de markt");
    }

    private void erase() {
        page().navigate(PEOPLE + "?adres=anna.met");
        link(ANNA).press("Enter");
        press("Wis alles van deze persoon");
        browser.look();
        assertThat(page()).hasTitle(Pattern.compile("^Fout"));
        page().getByLabel("Reden").fill("Vroeg het aan de balie");
        press("Wis alles van deze persoon");
        browser.look();
        assertThat(status()).containsText("Gewist.");
        assertThat(page().locator("main")).not().containsText("anna.met");
        browser.visit(PEOPLE + "?adres=anna.met");
        assertThat(page().locator("main")).containsText("Niemand gevonden.");
        // Who types all of it, is told that it was here.
        browser.visit(PEOPLE + "?adres=" + ANNA.replace("+", "%2B"));
        assertThat(page().locator("tbody tr")).hasCount(1);
        assertThat(page().locator("tbody")).not().containsText("anna.met");
        browser.visit("/redactie/logboek");
        assertThat(page().locator("main")).containsText("abonnee wissen op verzoek");
        assertThat(page().locator("main")).not().containsText("anna.met");
    }

    private void doNotBringBack() {
        page().navigate(IMPORT);
        bring("email\n" + ANNA + "\n");
        awaitFile();
        browser.look();
        browser.visit(PEOPLE + "?adres=anna.met");
        assertThat(page().locator("main")).containsText("Niemand gevonden.");
    }

    private void withoutScripts() {
        try (var context =
                Objects.requireNonNull(browser.context().browser())
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(system.addresses().siteUrl().toString())
                                        .setStorageState(browser.context().storageState())
                                        .setJavaScriptEnabled(false))) {
            var plain = context.newPage();
            plain.navigate(PEOPLE);
            plain.getByLabel("E-mailadres, of het begin ervan").fill("bert@erg");
            plain.getByRole(AriaRole.BUTTON, named("Zoek").setExact(true)).last().click();
            assertThat(plain.locator("tbody tr")).hasCount(1);
            plain.navigate(LISTS + "/province-PV22");
            plain.getByLabel("Naam").fill(LIST + "!");
            plain.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
            assertThat(plain.locator("main")).containsText(LIST + "!");
        }
    }

    private void bring(String csv) {
        page().getByLabel("CSV-bestand")
                .setInputFiles(
                        new FilePayload(
                                "lezers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page().getByLabel("Lijst", new Page.GetByLabelOptions().setExact(true))
                .selectOption("province-PV22");
        page().locator("input[name=mode][value=confirmed]").check();
        page().getByLabel("Bron van de toestemming").fill("Intekenlijst van de markt");
        page().getByLabel("Datum van de toestemming").fill("2024-05-17");
        press("Importeer");
    }

    /// It goes on by itself; who watches looks again.
    private void awaitFile() {
        assertThat(page()).hasURL(Pattern.compile(".*/importeren/[0-9a-f-]{36}.*"));
        for (int look = 0; look < 60; look++) {
            if (page().locator("progress").count() == 0) {
                return;
            }
            page().waitForTimeout(500);
            link("Kijk opnieuw").click();
        }
        throw new AssertionError("The file is still being read");
    }

    private Page page() {
        return browser.page();
    }

    private Locator status() {
        return page().locator("[role=status]").first();
    }

    private Locator link(String name) {
        return page().locator("main").getByRole(AriaRole.LINK, within(name)).first();
    }

    private void press(String button) {
        page().locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
