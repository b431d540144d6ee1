package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A visitor follows a discussion by mail, is told of what an editor writes there, and stops.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowJourney {
    private static final String TITLE = "Wie heeft een school met een waterput?";
    private static final String CARLA = "carla.volgt@example.org";

    /// What is written is held for a minute.
    private static final double LONG = 120_000;

    private LocalSystem system;
    private Browser editor;
    private Browser carla;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        carla = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        carla.close();
    }

    @Test
    void a_visitor_follows_is_told_and_stops() {
        openDiscussion();
        var page = carla.page();
        carla.visit("/discussies");
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        page.getByRole(AriaRole.LINK, named("Volg per mail")).click();
        carla.look();
        carla.assertValid(carla.html(page.url()));
        press(page, "Volg deze discussie");
        // The browser works out a proof before it sends the form.
        assertThat(page).hasTitle(Pattern.compile("^Fout"));
        carla.look();
        page.locator("main #email").fill(CARLA);
        page.getByLabel("Meteen, bij elke bijdrage").check();
        press(page, "Volg deze discussie");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        page.navigate(link(mail("per mail volgen?"), "/discussies/volgen/bevestigen/"));
        carla.look();
        press(page, "Ja, ik wil deze discussie volgen");
        assertThat(page.locator("h1")).hasText("Je volgt deze discussie");
        page.getByRole(AriaRole.LINK, named("Bekijk wat je volgt")).click();
        carla.look();
        carla.assertValid(carla.html(page.url()));
        assertThat(page.locator("main")).containsText(TITLE);

        editor.page().locator("#schrijf #markdown").fill("Wij *hebben* er een.");
        press(editor.page(), "Plaats");
        page.waitForCondition(
                () -> found("De redactie schreef in").isPresent(),
                new Page.WaitForConditionOptions().setTimeout(LONG));
        var told = mail("De redactie schreef in");
        assertThat(told.text()).contains("> Wij hebben er een.");
        page.navigate(link(told, "/bijdragen/"));
        assertThat(page.locator("#bijdrage-2")).containsText("Wij hebben er een.");
        page.navigate(link(told, "/discussies/volgen/[^/\\s]+/[0-9]+/stoppen"));
        carla.look();
        press(page, "Stop met volgen");
        assertThat(page.locator("h1")).hasText("Je volgt nu geen discussies per mail");
    }

    private void openDiscussion() {
        var page = editor.page();
        page.navigate("/redactie/discussies");
        page.getByRole(AriaRole.LINK, named("Nieuwe discussie")).click();
        page.locator("#title").fill(TITLE);
        page.locator("#markdown").fill("Vertel hoe jullie dat deden.");
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    private Optional<Mail> found(String about) {
        return system.mailbox().mailsTo(CARLA).stream()
                .filter(mail -> mail.subject().contains(about))
                .findFirst();
    }

    private Mail mail(String about) {
        return Mails.await(system, CARLA, about);
    }

    private static String link(Mail mail, String path) {
        var found = Pattern.compile("https?://\\S+?" + path + "\\S*").matcher(mail.text());
        assertThat(found.find()).as("a link in: %s", mail.text()).isTrue();
        return found.group();
    }
}
