package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Somebody without scripts sends pictures with what they write; a moderator sees them first and
/// takes one out later, and who wrote it changes the rest and takes all of it back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionPictureJourney {
    private static final String TITLE = "Hoe ziet jullie markt eruit?";
    private static final String ANNA = "anna.plein@example.org";
    private static final String STALLS = "Kramen met fruit op een plein";
    private static final String TREE = "Kinderen planten een boom op het schoolplein";

    private LocalSystem system;
    private Browser editor;
    private Browser anna;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        anna = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        anna.close();
    }

    @Test
    void pictures_come_with_a_contribution_and_go_with_it() {
        openDiscussion();
        writeWithoutScripts();
        place();
        var large = seen();
        takeOneOut();
        change();
        takeBack(large);
    }

    private void openDiscussion() {
        var page = editor.page();
        page.navigate("/redactie/discussies");
        page.getByRole(AriaRole.LINK, named("Nieuwe discussie")).click();
        page.locator("#title").fill(TITLE);
        page.locator("#markdown").fill("Laat het ons zien.");
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    private void writeWithoutScripts() {
        var chromium = Objects.requireNonNull(anna.context().browser());
        var options =
                new NewContextOptions()
                        .setBaseURL(system.addresses().siteUrl().toString())
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Browser.PHONE, 800);
        try (var context = chromium.newContext(options)) {
            var page = context.newPage();
            page.navigate("/discussies");
            page.getByRole(AriaRole.LINK, named(TITLE)).click();
            page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
            page.locator("#markdown").fill("Dit is onze markt, en dit deden we erna.");
            page.locator("#name").fill("Anna Plein");
            page.locator("main #email").fill(ANNA);
            page.locator("details.picture-rows summary").press("Enter");
            page.locator("#foto1").setInputFiles(picture("markt.jpg", 1600, 1000, Color.ORANGE));
            // Longer than a machine would take.
            page.waitForTimeout(4_500);
            press(page, "Versturen");
            assertThat(page.locator("#beschrijving1-fout")).containsText("Zeg in een zin");
            assertThat(page.locator("main")).containsText("Kies je foto’s opnieuw");
            assertThat(page.locator("#markdown")).hasValue(Pattern.compile("onze markt"));

            page.locator("#foto1").setInputFiles(picture("markt.jpg", 1600, 1000, Color.ORANGE));
            page.locator("#beschrijving1").fill(STALLS);
            page.locator("#foto2").setInputFiles(picture("boom.png", 900, 1200, Color.GREEN));
            page.locator("#beschrijving2").fill(TREE);
            page.waitForTimeout(4_500);
            press(page, "Versturen");
            assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        }
    }

    private void place() {
        var page = anna.page();
        // The form as most people see it.
        anna.visit("/discussies");
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        page.locator("details.picture-rows summary").press("Enter");
        anna.look();
        anna.assertValid(anna.html(page.url()));
        page.navigate(
                Mails.link(Mails.await(system, ANNA, "Bevestig je bijdrage"), "/discussies/"));
        assertLoaded(page, STALLS);
        anna.look();
        anna.assertValid(anna.html(page.url()));
        press(page, "Ja, verstuur mijn bijdrage");
        assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");
        anna.visit("/discussies/mijn-gegevens");
        assertLoaded(page, TREE);

        var desk = editor.page();
        desk.navigate("/redactie/discussies/wachtrij");
        assertLoaded(desk, STALLS);
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        var item = desk.locator("article", new Page.LocatorOptions().setHasText("Anna Plein"));
        assertThat(item.locator("figure").first()).containsText("Beschrijving: " + STALLS);
        item.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Plaatsen")))
                .click();
        assertThat(item).hasCount(0);
        desk.navigate("/redactie/media");
        assertThat(desk.locator("main")).not().containsText("1600 × 1000");
    }

    /// The address of the large first picture.
    private String seen() {
        var page = anna.page();
        page.navigate(Mails.link(Mails.await(system, ANNA, "staat op de site"), "/bijdragen/"));
        assertLoaded(page, STALLS);
        assertLoaded(page, TREE);
        anna.look();
        anna.assertValid(anna.html(page.url()));
        var large = page.locator("#bijdrage-2 figure a").first().getAttribute("href");
        assertThat(large).endsWith("/1600.jpg");
        assertThat(anna.context().request().get(large).status()).isEqualTo(200);
        return large;
    }

    private void takeOneOut() {
        var desk = editor.page();
        desk.navigate("/redactie/discussies");
        desk.getByRole(AriaRole.LINK, named(TITLE)).click();
        desk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Aanpassen of verbergen van bijdrage 2")
                                .setExact(true))
                .click();
        assertLoaded(desk, TREE);
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        desk.getByLabel("Haal deze foto eruit: " + TREE).check();
        desk.locator("#reason").fill("De ouders van deze kinderen willen dat niet.");
        press(desk, "Opslaan");
        assertThat(desk.locator("[role=status]")).isVisible();
        assertThat(Mails.await(system, ANNA, "aangepast").text()).contains("ouders");
        var page = anna.page();
        page.reload();
        assertThat(page.locator("#bijdrage-2 figure")).hasCount(1);
        assertThat(page.locator("#bijdrage-2 figure img")).hasAttribute("alt", STALLS);
    }

    /// Once the desk has changed it, its writer says more in another contribution, and edits that.
    private void change() {
        var page = anna.page();
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        page.locator("#markdown").fill("Nog een van de markt.");
        page.locator("details.picture-rows summary").press("Enter");
        page.locator("#foto1").setInputFiles(picture("nog.jpg", 1200, 800, Color.PINK));
        page.locator("#beschrijving1").fill("Een kraam met bloemen");
        press(page, "Versturen");
        assertThat(page.locator("#bijdrage-3 figure")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("Bewerk of verwijder wat je schreef")).click();
        assertLoaded(page, "Een kraam met bloemen");
        anna.look();
        page.getByRole(AriaRole.LINK, named("Bewerk Bijdrage 3")).click();
        assertThat(page.locator("details.picture-rows")).hasAttribute("open", "");
        anna.look();
        anna.assertValid(anna.html(page.url()));
        page.getByLabel("Haal foto 1 weg").check();
        page.locator("#foto2").setInputFiles(picture("beter.jpg", 1200, 800, Color.CYAN));
        page.locator("#beschrijving2").fill("Een kraam met tulpen");
        press(page, "Opslaan");
        assertThat(page.locator("#bijdrage-3 figure img"))
                .hasAttribute("alt", "Een kraam met tulpen");
        page.locator("#bijdrage-3 .contribution__edited a").click();
        assertLoaded(page, "Een kraam met tulpen");
        anna.look();
        page.locator("nav[aria-labelledby=versies] a").last().click();
        assertThat(page.locator("main")).containsText("is weggehaald: “Een kraam met bloemen”");
    }

    private void takeBack(String large) {
        var page = anna.page();
        page.navigate(large.replaceFirst("/beelden/.*", "/verwijderen"));
        press(page, "Verwijder mijn bijdrage");
        assertThat(page.locator("#bijdrage-2")).containsText("heeft deze bijdrage verwijderd");
        assertThat(anna.context().request().get(large).status()).isEqualTo(410);
    }

    private static void assertLoaded(Page page, String words) {
        var image = page.getByAltText(words).first();
        image.scrollIntoViewIfNeeded();
        page.waitForCondition(() ->
                (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private static FilePayload picture(String name, int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, color, width, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        var format = name.endsWith(".png") ? "png" : "jpeg";
        try {
            ImageIO.write(image, format, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new FilePayload(name, "image/" + format, out.toByteArray());
    }
}
