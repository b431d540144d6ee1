package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A municipality comes to take part: an official, an editor and a mailbox.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpJourney {
    private static final String OFFICIAL = "aanmelder@example.org";
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/(?:meedoen|mijn-gemeente)/\\S+");

    private LocalSystem system;
    private Browser official;
    private Browser editor;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        official = new Browser(system.addresses().siteUrl().toString());
        editor = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        official.close();
        editor.close();
    }

    @Test
    void an_official_signs_up_an_editor_approves_and_the_contact_signs_in() {
        var page = official.page();
        official.visit("/meedoen/aanmelden");
        press(page, "Aanmelding versturen");
        official.look();
        assertThat(page.title()).startsWith("Fout");

        fillIn(page);
        press(page, "Aanmelding versturen");
        official.look();
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");

        follow(page, mail("Bevestig de aanmelding"));
        official.look();
        press(page, Pattern.compile("^Ja, ik heb"));
        official.look();
        assertThat(page.locator("h1")).containsText("we gaan ernaar kijken");

        approve();

        assertThat(mail("doet mee!").text()).contains("contactpersoon");
        official.visit("/mijn-gemeente/inloggen");
        page.locator("main").getByLabel("Je e-mailadres").fill(OFFICIAL);
        press(page, "Stuur mij een link");
        follow(page, mail("Je link om in te loggen"));
        official.look();
        press(page, "Inloggen");
        official.look();
        assertThat(page.locator("h1")).hasText("Mijn gemeente");
        assertThat(page.locator("main")).containsText("Groningen doet mee.");

        keepProfile(page);
        report(page);
    }

    /// The contact tells what the municipality does; a visitor reads it at once.
    private void keepProfile(Page page) {
        open(page, "Profiel van Groningen");
        official.look();
        var main = page.locator("main");
        main.getByLabel("Waar staat het plan?").fill("ons plan");
        press(page, "Opslaan");
        official.look();
        assertThat(page.title()).startsWith("Fout");
        assertThat(page.locator("main")).containsText("Dit is geen webadres.");

        main.getByLabel("Inleiding").fill("Wij werken aan schoon water.\n\nAl jaren.");
        main.getByLabel("Thema’s naast de doelen").fill("water\nfietsen");
        main.getByLabel("Naam van het plan").fill("Nota wereldwijd");
        main.getByLabel("Waar staat het plan?").fill("https://example.org/nota");
        main.getByLabel("Budget per inwoner").fill("0,25");
        main.getByLabel("Ambassadeur").fill("A. de Vries");
        press(page, "Opslaan");
        official.look();
        assertThat(page.locator("main")).containsText("Bezoekers zien dit nu.");

        open(page, "Bekijk de pagina");
        official.look();
        assertThat(page.locator("main")).containsText("Wij werken aan schoon water.");
        assertThat(page.locator("main")).containsText("water en fietsen");
        assertThat(page.locator("main")).containsText("€ 0,25 per inwoner per jaar");
        assertThat(page.locator("main")).containsText("1 september 2026 (door de raad)");
        assertThat(page.getByText("Plan: Nota wereldwijd"))
                .hasAttribute("href", "https://example.org/nota");
    }

    /// The contact tells the editors how it goes; nobody else reads that.
    private void report(Page page) {
        official.visit("/mijn-gemeente");
        open(page, "Verslag van Groningen");
        official.look();
        page.locator("main").getByLabel("Hoe gaat het?").fill("Het gaat goed, zei Piet.");
        press(page, "Verslag insturen");
        official.look();
        assertThat(page.locator("main")).containsText("je verslag is binnen");

        open(page, "Bekijk de pagina");
        assertThat(page.locator("body")).not().containsText("Piet");
    }

    private static void open(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
    }

    private static void fillIn(Page page) {
        var main = page.locator("main");
        main.getByLabel("Welke gemeente meld je aan?").selectOption("GM0014");
        main.getByLabel("De gemeenteraad").check();
        main.getByLabel("Op welke dag is dat besloten?").fill("2026-09-01");
        main.getByLabel("Het besluit als PDF")
                .setInputFiles(
                        new FilePayload(
                                "besluit.pdf",
                                "application/pdf",
                                "%PDF-1.7 besluit".getBytes(StandardCharsets.US_ASCII)));
        main.getByLabel("Je naam").fill("Toos Test");
        main.getByLabel("Je functie").fill("beleidsadviseur");
        main.getByLabel("Je e-mailadres").fill(OFFICIAL);
    }

    private void approve() {
        var page = editor.page();
        editor.signIn(system.firstEditor());
        editor.visit("/redactie/aanmeldingen");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Groningen"))
                .click();
        editor.look();
        press(page, Pattern.compile("^Goedkeuren$"));
        editor.look();
        assertThat(page.locator("main")).containsText("Goedgekeurd.");
    }

    private Mail mail(String about) {
        return system.mailbox().awaitMailTo(OFFICIAL, mail -> mail.subject().contains(about));
    }

    private static void follow(Page page, Mail mail) {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        page.navigate(link.group());
    }

    private static void press(Page page, Object name) {
        var options = new Locator.GetByRoleOptions();
        if (name instanceof Pattern pattern) {
            options.setName(pattern);
        } else {
            options.setName(name.toString());
        }
        page.locator("main").getByRole(AriaRole.BUTTON, options).click();
    }
}
