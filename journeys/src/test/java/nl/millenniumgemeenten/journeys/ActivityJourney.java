package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A municipality shows what it does: its contact writes, an editor asks and publishes, everybody
/// reads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityJourney {
    private static final String CONTACT = "toos@loonopzand.example";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/mijn-gemeente/\\S+");

    private LocalSystem system;
    private Browser contact;
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        contact = new Browser(site);
        editor = new Browser(site);
        visitor = new Browser(site);
    }

    @AfterAll
    void close() {
        contact.close();
        editor.close();
        visitor.close();
    }

    @Test
    void a_contact_writes_an_editor_asks_and_publishes_and_everybody_reads() throws IOException {
        becomeContact();
        signIn();
        write();
        ask();
        answer();
        publish();
        read();
        withdraw();
    }

    private void becomeContact() {
        var page = editor.page();
        editor.signIn(system.firstEditor());
        page.navigate("/redactie/gemeenten/GM0809/contacten");
        field(page, "Naam").fill("Toos Test");
        field(page, "Functie").fill("beleidsadviseur");
        field(page, "E-mailadres").fill(CONTACT);
        press(page, "Toevoegen");
    }

    private void signIn() {
        var page = contact.page();
        page.navigate("/mijn-gemeente/inloggen");
        field(page, "Je e-mailadres").fill(CONTACT);
        press(page, "Stuur mij een link");
        var link = LINK.matcher(mail("Je link om in te loggen").text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        press(page, "Inloggen");
    }

    private void write() throws IOException {
        var page = contact.page();
        contact.visit("/mijn-gemeente");
        follow(page, "Activiteiten van Loon op Zand");
        contact.look();
        follow(page, "Nieuwe activiteit");
        contact.look();
        contact.assertValid(contact.html("/mijn-gemeente/GM0809/activiteiten/nieuw"));
        field(page, "Titel").fill("Een klok die aftelt");
        field(page, "Samenvatting").fill("Elke dag een dag minder.");
        page.locator("#upload").setInputFiles(new FilePayload("klok.png", "image/png", picture()));
        press(page, "Stuur in");
        contact.look();
        assertThat(page.title()).startsWith("Fout");
        field(page, "Verhaal").fill("Op het plein staat een klok.\n\nScholen maakten borden.");
        page.locator("input[name=goals][value='7']").check();
        field(page, "Begin").fill("2012-09");
        field(page, "Wat is er te zien op foto 1?").fill("De klok op het plein");
        press(page, "Bekijk voorbeeld");
        contact.look();
        assertThat(page.getByAltText("De klok op het plein").evaluate("img => img.naturalWidth"))
                .isNotEqualTo(0);
        page.getByRole(AriaRole.LINK, named("Terug naar bewerken")).click();
        press(page, "Stuur in");
        contact.look();
        assertThat(page.locator("main")).containsText("Wacht op de redactie");
    }

    private void ask() {
        var page = editor.page();
        editor.visit("/redactie/taken");
        follow(page, "Een klok die aftelt");
        editor.look();
        editor.assertValid(editor.html(page.url()));
        field(page, "Je vraag aan de gemeente").fill("Tot wanneer telt de klok?");
        press(page, "Stel de vraag");
        editor.look();
        assertThat(mail("Een vraag over je activiteit").text())
                .contains("Tot wanneer telt de klok?");
    }

    private void answer() {
        var page = contact.page();
        page.navigate("/mijn-gemeente/GM0809/activiteiten");
        follow(page, "Een klok die aftelt");
        contact.look();
        assertThat(page.locator("main")).containsText("Tot wanneer telt de klok?");
        field(page, "Einde").fill("2015-12-31");
        press(page, "Stuur in");
    }

    private void publish() {
        var page = editor.page();
        page.navigate("/redactie/taken");
        follow(page, "Een klok die aftelt");
        press(page, "Publiceren");
        editor.look();
        assertThat(page.locator("main")).containsText("Gepubliceerd.");
        assertThat(page.locator(".history")).containsText("Contactpersoon van de gemeente");
        assertThat(page.locator(".history")).not().containsText("Toos Test");
        assertThat(mail("Je activiteit staat op de site").text()).contains("/activiteiten/");
    }

    private void read() {
        var page = visitor.page();
        for (var path : new String[] {"/", "/doelen/7", "/gemeenten/loon-op-zand"}) {
            page.navigate(path);
            assertThat(page.locator("main")).containsText("Een klok die aftelt");
        }
        visitor.visit("/activiteiten?doel=7&provincie=Noord-Brabant&jaar=2014");
        visitor.assertValid(visitor.html("/activiteiten"));
        follow(page, "Een klok die aftelt");
        visitor.look();
        visitor.assertValid(visitor.html(page.url()));
        assertThat(page.locator("main")).containsText("september 2012 tot en met 31 december 2015");
        assertThat(page.getByAltText("De klok op het plein").evaluate("img => img.naturalWidth"))
                .isNotEqualTo(0);
    }

    private void withdraw() {
        var address = visitor.page().url();
        var page = editor.page();
        page.getByText("Intrekken").first().click();
        press(page, "Ja, trek in");
        editor.look();
        assertThat(visitor.page().request().get(address).status()).isEqualTo(410);
        assertThat(visitor.html("/activiteiten")).doesNotContain("Een klok die aftelt");
    }

    private Mail mail(String about) {
        return system.mailbox().awaitMailTo(CONTACT, mail -> mail.subject().contains(about));
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(200, 50, 600, 600);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Locator field(Page page, String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void follow(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
