package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An issue that was sent stands on the site, with a picture that nobody could see before, until an
/// editor takes it out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern HASH = Pattern.compile("\"hash\":\"([0-9a-f]{64})\"");
    private static final Pattern CONFIRMATION =
            Pattern.compile("https?://\\S+(/nieuwsbrief/bevestigen/[A-Za-z0-9_-]+)");
    private static final Pattern IN_BROWSER =
            Pattern.compile("https?://\\S+?(/nieuwsbrief/[0-9]+-[a-z0-9-]+)");

    private static final Pattern COUNTED =
            Pattern.compile("https?://[^/]+(/nieuwsbrief/[0-9]+/link/1)\\b");

    private LocalSystem system;
    private Browser browser;
    private Browser desk;
    private ServiceClient writer;
    private ServiceClient editor;
    private ServiceClient library;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        browser = new Browser(system.addresses().siteUrl().toString());
        desk = new Browser(system.addresses().siteUrl().toString());
        int service = system.addresses().subscription();
        writer = new ServiceClient(service, system.serviceTokenSecret(), "writer");
        editor = new ServiceClient(service, system.serviceTokenSecret(), "editor");
        library = new ServiceClient(system.addresses().content(), system.serviceTokenSecret());
    }

    @AfterAll
    void close() {
        browser.close();
        desk.close();
        writer.close();
        editor.close();
        library.close();
    }

    @Test
    void an_issue_is_read_on_the_site_and_gone_when_it_is_taken_out() throws Exception {
        subscribe("archief.lezer@example.org");
        var picture = library.upload("/media?name=vlag.jpg", jpeg());
        var file = "/media/" + found(HASH, picture) + "/640.jpg";
        assertThat(status(file)).isEqualTo(404);

        var issue = send(picture, file);
        var mail =
                system.mailbox()
                        .awaitMailTo(
                                "archief.lezer@example.org",
                                each -> each.subject().contains("Zwanebloem"));
        var path = pathIn(mail);
        assertThat(status(file)).as("the picture, before its mail is read").isEqualTo(200);
        await("the page", () -> status(path) == 200);

        var page = browser.page();
        browser.visit(path);
        browser.assertValid(browser.html(path));
        assertThat(page.locator("h1")).hasText("Zwanebloem en andere planten");
        assertThat(page.locator(".issue__picture img")).hasAttribute("alt", "Een zwanebloem");
        assertThat(page.locator(".issue")).containsText("Langs de sloot");

        browser.visit("/nieuwsbrief");
        page.getByRole(AriaRole.LINK, named("Zwanebloem en andere planten")).click();
        assertThat(page.locator("h1")).hasText("Zwanebloem en andere planten");
        page.getByRole(AriaRole.LINK, named("Alle nieuwsbrieven")).click();
        browser.look();
        assertThat(page.locator(".news__title a").first()).hasText("Zwanebloem en andere planten");

        await("what is found", () -> body("/zoeken?q=zwanebloem&soort=nieuwsbrief").contains(path));
        page.navigate("/zoeken?q=zwanebloem");
        assertThat(page.locator(".search-hit__about").first()).containsText("Nieuwsbrief");
        assertThat(body("/nieuwsbrief/feed.atom")).contains(path, "Langs de sloot");
        assertThat(body("/nieuwsbrief/feed.json")).contains(path);

        follows(mail);
        withdraw(issue);
        await("gone", () -> status(path) == 410);
        browser.visit(path);
        assertThat(body("/nieuwsbrief")).doesNotContain(path);
        assertThat(body("/nieuwsbrief/archief")).doesNotContain(path);
        assertThat(body("/nieuwsbrief/feed.atom")).doesNotContain(path);
        await("not found any more", () -> !body("/zoeken?q=zwanebloem").contains(path));
    }

    private void subscribe(String address) {
        var page = browser.page();
        page.navigate("/");
        page.getByLabel("Je e-mailadres").fill(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
        page.waitForURL("**/nieuwsbrief/bedankt");
        var link = CONFIRMATION.matcher(system.mailbox().awaitMailTo(address).text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group(1));
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("ingeschreven|aangemeld"));
    }

    /// Written by one, approved and sent by another; its id.
    private String send(HttpResponse<String> picture, String file) throws Exception {
        var made =
                writer.create(
                        "/issues",
                        UUID.randomUUID().toString(),
                        """
                        {"subject": "Zwanebloem en andere planten", "preheader": "Wat er bloeit",
                         "language": "nl", "lists": ["newsletter"], "countsClicks": true,
                         "blocks": [
                           {"id": "%s", "kind": "heading", "text": "Langs de sloot"},
                           {"id": "%s", "kind": "text",
                            "html": "<p>Er bloeit veel. <a href=\\"/nieuws\\">Lees ons nieuws</a>.</p>"},
                           {"id": "%s", "kind": "picture", "media": "%s", "path": "%s",
                            "width": 640, "height": 427, "alternative": "Een zwanebloem",
                            "url": ""},
                           {"id": "%s", "kind": "divider"},
                           {"id": "%s", "kind": "button", "label": "Bekijk de kaart",
                            "url": "/kaart"}]}
                        """
                                .formatted(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        found(ID, picture),
                                        file,
                                        UUID.randomUUID(),
                                        UUID.randomUUID()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = "/issues/" + found(ID, made);
        done(writer.send("PUT", path + "/review", revision(path), "{}"));
        done(editor.send("PUT", path + "/approval", "\"1\"", null));
        press(path);
        return path;
    }

    /// Starts it at the desk, which first lets everybody see its pictures.
    private void press(String issue) {
        desk.signIn(system.firstEditor());
        var page = desk.page();
        desk.visit("/redactie/nieuwsbrieven" + issue.replaceFirst("^/issues", "") + "/verzending");
        page.getByText("Nu versturen").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, verstuur naar"))
                .click();
        assertThat(page.locator("main")).containsText("Het versturen is begonnen.");
    }

    /// The links in the mail lead through the site, the same for everybody.
    private void follows(Mail mail) {
        var found = COUNTED.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        var link = Objects.requireNonNull(found.group(1));
        var led = browser.context().request().get(link, RequestOptions.create().setMaxRedirects(0));
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.headers().get("location")).endsWith("/nieuws");
        assertThat(led.headers()).doesNotContainKey("set-cookie");
    }

    private void withdraw(String issue) throws Exception {
        await("sent", () -> state(issue).contains("\"state\":\"sent\""));
        done(
                editor.send(
                        "DELETE",
                        issue,
                        revision(issue),
                        "{\"reason\": \"Er stond een fout in\"}"));
    }

    private String state(String issue) {
        try {
            return editor.send("GET", issue, null, null).body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private String revision(String path) throws Exception {
        return editor.send("GET", path, null, null).headers().firstValue("ETag").orElseThrow();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static String pathIn(Mail mail) {
        var found = IN_BROWSER.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private int status(String path) {
        return browser.context().request().get(path).status();
    }

    private String body(String path) {
        return browser.context().request().get(path).text();
    }

    private static void await(String what, BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static byte[] jpeg() throws IOException {
        var image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(200, 120, 160));
        graphics.fillRect(0, 0, 960, 640);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
