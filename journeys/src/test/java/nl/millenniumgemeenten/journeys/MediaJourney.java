package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor fills the library and puts a picture on the site.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaJourney {
    private static final Pattern MEDIUM = Pattern.compile("/redactie/media/([0-9a-f-]{36})");

    private LocalSystem system;
    private Browser browser;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        browser = Browser.atTheDesk(system);
    }

    @AfterAll
    void close() {
        browser.close();
        visitor.close();
    }

    @Test
    void a_picture_comes_into_the_library_onto_the_site_and_is_replaced_everywhere() {
        var page = browser.page();
        browser.visit("/redactie/media");
        browser.assertValid(browser.html("/redactie/media"));

        page.locator("#bestanden")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("markt.jpg", "image/jpeg", picture(2000, Color.RED)),
                            new FilePayload(
                                    "gids.csv",
                                    "text/csv",
                                    "naam;jaar\nEén;2010\n".getBytes(StandardCharsets.UTF_8)),
                            new FilePayload(
                                    "foto.jpg",
                                    "image/jpeg",
                                    "<!doctype html><script>alert(1)</script>"
                                            .getBytes(StandardCharsets.UTF_8))
                        });
        press("Voeg toe");
        assertThat(page.locator(".media-upload__summary"))
                .hasText("2 van de 3 toegevoegd, 1 niet.");
        assertThat(page.locator(".media-upload__file--refused"))
                .containsText("foto.jpg: Dit is een webpagina");
        browser.look();

        page.locator("a.media-tile").filter(containing("Markt")).first().click();
        browser.look();
        page.getByLabel("Maker").fill("Jan Jansen");
        page.getByLabel("Alternatieve tekst").fill("Kramen op het plein");
        page.locator("[data-focus]").scrollIntoViewIfNeeded();
        var box = page.locator("[data-focus]").boundingBox();
        page.mouse().click(box.x + box.width / 4, box.y + box.height / 2);
        assertThat(page.locator("#focusX")).hasValue(Pattern.compile("2[4-6]"));
        page.locator("#focusY").fill("60");
        press("Opslaan");
        browser.look();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Opgeslagen");
        assertThat(page.locator("circle")).hasAttribute("cy", "60%");
        browser.assertValid(page.content());
        var medium = MEDIUM.matcher(page.url());
        assertThat(medium.find()).isTrue();

        publishArticle(medium.group(1));
        for (int width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
            visitor.page().setViewportSize(width, 900);
            visitor.page().navigate("/nieuws");
            visitor.page().getByRole(AriaRole.LINK, named("Een markt met beeld")).first().click();
            var picture = visitor.page().locator("figure img");
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).hasAttribute("alt", "De markt");
            visitor.page().waitForFunction("document.querySelector('figure img').complete");
            assertThat((String) picture.evaluate("image => image.currentSrc")).endsWith(".webp");
            assertThat((Integer) picture.evaluate("image => image.naturalWidth")).isPositive();
        }
        visitor.look();
        assertThat(visitor.page().locator("figcaption")).hasText("Kramen. Beeld: Jan Jansen");
        var before = visitor.page().locator("figure img").getAttribute("src");
        var article = visitor.page().url();

        page.navigate("/redactie/media/" + medium.group(1));
        assertThat(page.locator("main")).containsText("Een markt met beeld");
        press("Trek in");
        assertThat(page.locator(".error-summary")).containsText("1 plek op de site");
        browser.look();
        page.locator("#bestand")
                .setInputFiles(new FilePayload("nieuw.png", "image/png", picture(900, Color.BLUE)));
        press("Vervang");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Vervangen");

        visitor.page().navigate(article);
        assertThat(visitor.page().locator("figure img")).not().hasAttribute("src", before);
        assertThat(visitor.page().request().get(before).status()).isEqualTo(404);
    }

    @Test
    void the_dialog_is_worked_with_the_keyboard() {
        var page = browser.page();
        page.navigate("/redactie/media");
        page.locator("#bestanden")
                .setInputFiles(
                        new FilePayload("haven.jpg", "image/jpeg", picture(700, Color.GREEN)));
        press("Voeg toe");
        assertThat(page.locator(".media-upload__summary")).hasText("1 van de 1 toegevoegd.");
        page.evaluate(
                """
                () => {
                    const button = document.createElement("button");
                    button.textContent = "Kies";
                    button.dataset.mediaPicker = "";
                    button.addEventListener("media:chosen", (event) => {
                        document.title = event.detail.title;
                    });
                    document.querySelector("main .content").prepend(button);
                }
                """);
        page.getByRole(AriaRole.BUTTON, named("Kies")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.media-picker")).containsText("Zoek een beeld");
        assertThat(page.locator("#media-zoek")).isFocused();
        page.keyboard().type("haven");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog button[data-media]")).hasCount(1);
        browser.look();
        page.locator("dialog button[data-media]").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog")).not().isVisible();
        assertThat(page).hasTitle("Haven");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Kies"))).isFocused();
    }

    @Test
    void a_lead_picture_and_a_picture_in_the_text_are_chosen_from_the_library() {
        var page = browser.page();
        page.navigate("/redactie/media");
        page.locator("#bestanden")
                .setInputFiles(
                        new FilePayload("kiosk.jpg", "image/jpeg", picture(600, Color.ORANGE)));
        press("Voeg toe");
        assertThat(page.locator(".media-upload__summary")).hasText("1 van de 1 toegevoegd.");

        page.navigate("/redactie/nieuws/nieuw");
        page.locator(".body-field[data-ready]").waitFor();
        page.locator("#title").fill("De kiosk staat er weer");
        page.locator("#slug").fill("de-kiosk-staat-er-weer");
        page.locator("#datedOn").fill("2026-11-26");
        press("Kies uit de hele mediatheek");
        page.locator("dialog.media-picker button[data-media]")
                .filter(containing("Kiosk"))
                .first()
                .click();
        assertThat(page.locator("dialog.media-picker")).not().isVisible();
        assertThat(page.locator("#picture option:checked")).hasText("Kiosk");
        assertThat(page.locator("picture-field [data-preview] img")).isVisible();
        var medium = page.locator("#picture").inputValue();
        page.locator("#pictureAlternative").fill("Een kiosk in een park");
        browser.look();
        press("Publiceren");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Gepubliceerd");
        assertThat(page.locator("#picture")).hasValue(medium);
        assertThat(page.locator("#pictureAlternative")).hasValue("Een kiosk in een park");
        page.navigate("/redactie/media/" + medium);
        assertThat(page.locator("main")).containsText("De kiosk staat er weer");

        page.navigate("/redactie/nieuws/nieuw");
        page.locator(".body-field[data-ready]").waitFor();
        page.locator("#body").focus();
        page.keyboard().press("Control+Alt+p");
        page.locator("#plaatje-zoek").fill("kiosk");
        page.locator("dialog[data-dialog=picture] button[data-media='" + medium + "']").click();
        page.locator("#plaatje-alt").fill("Een kiosk");
        browser.look();
        page.locator("#plaatje-alt").press("Enter");
        assertThat(page.locator("dialog[data-dialog=picture]")).not().isVisible();
        assertThat(
                        (String)
                                page.evaluate(
                                        "() => new FormData(document.querySelector('.editing')).get('body')"))
                .contains("data-media=\"" + medium + "\"", "alt=\"Een kiosk\"");
    }

    @Test
    void a_picture_is_added_while_somebody_writes_and_used_at_once() {
        var page = browser.page();
        page.navigate("/redactie/nieuws/nieuw");
        page.locator(".body-field[data-ready]").waitFor();
        page.locator("#body").focus();
        page.keyboard().press("Control+Alt+p");
        page.locator("#plaatje-bestand")
                .setInputFiles(
                        new FilePayload(
                                "geen.jpg",
                                "image/jpeg",
                                "<!doctype html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-fault=upload]")).containsText("geen.jpg: ");
        page.locator("#plaatje-bestand")
                .setInputFiles(
                        new FilePayload("fontein.jpg", "image/jpeg", picture(640, Color.CYAN)));
        assertThat(page.locator("#plaatje-alt")).isFocused();
        page.locator("#plaatje-alt").fill("Een fontein");
        browser.look();
        page.locator("#plaatje-alt").press("Enter");
        assertThat(
                        (String)
                                page.evaluate(
                                        "() => new FormData(document.querySelector('.editing')).get('body')"))
                .contains("alt=\"Een fontein\"");
        assertThat(page.locator(".editor-picture img")).isVisible();

        press("Kies uit de hele mediatheek");
        page.getByText("Een nieuw beeld toevoegen").click();
        page.locator("#beelden")
                .setInputFiles(new FilePayload("brug.jpg", "image/jpeg", picture(650, Color.GRAY)));
        page.locator("dialog.media-picker media-upload button[type=submit]").click();
        assertThat(page.locator("dialog.media-picker")).not().isVisible();
        assertThat(page.locator("#picture option:checked")).hasText("Brug");
        assertThat(page.locator("#pictureAlternative")).isFocused();
        browser.look();
    }

    private void publishArticle(String medium) {
        var page = browser.page();
        page.navigate("/redactie/nieuws/nieuw");
        page.locator("#title").fill("Een markt met beeld");
        page.locator("#summary").fill("Kijk mee.");
        page.locator("#slug").fill("een-markt-met-beeld");
        page.locator("#datedOn").fill("2026-11-27");
        var body =
                "<p>Dit is de markt.</p><figure><img data-media=\"%s\" alt=\"De markt\"><figcaption>Kramen.</figcaption></figure>"
                        .formatted(medium);
        browser.writeBody(body);
        press("Publiceren");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Gepubliceerd");
    }

    private void press(String button) {
        browser.page().getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static byte[] picture(int width, Color colour) {
        var image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, width / 2);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(width / 5, width / 8, width / 10, width / 10);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
