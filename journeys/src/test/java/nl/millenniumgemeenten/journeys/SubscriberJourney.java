package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriberJourney {

    private static final Pattern CONFIRMATION =
            Pattern.compile("https?://\\S+/nieuwsbrief/bevestigen/[A-Za-z0-9_-]+");

    private LocalSystem system;
    private Browser browser;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        browser = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void subscribes_confirms_from_the_mail_and_leaves_with_one_click() throws Exception {
        var mail = signUp("jan+nieuws@example.org");
        var page = browser.page();

        page.navigate(confirmationIn(mail));
        browser.look();
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        browser.look();
        assertThat(page.locator("main")).containsText(Pattern.compile("ingeschreven|aangemeld"));

        page.navigate(confirmationIn(mail));
        browser.look();
        assertThat(page.locator("main")).containsText("al");

        assertThat(oneClick(mail).statusCode()).isEqualTo(200);
        page.navigate(unsubscribeIn(mail).toString());
        browser.look();
        assertThat(oneClick(mail).statusCode()).as("a second time").isEqualTo(200);
    }

    @Test
    void who_reads_english_meets_english_pages_from_the_form_to_the_choices() {
        var page = browser.page();
        page.navigate("/nieuwsbrief");
        page.locator("main").getByRole(AriaRole.LINK, inside("English")).click();
        assertEnglish("Newsletter");
        page.getByLabel("Your email address").fill("ann@example.org");
        assertThat(page.getByLabel("English")).isChecked();
        page.getByRole(AriaRole.BUTTON, named("Sign up")).click();
        page.waitForURL("**/nieuwsbrief/bedankt?taal=en");
        assertEnglish("Check your mailbox");
        var mail = system.mailbox().awaitMailTo("ann@example.org");

        page.navigate(confirmationIn(mail) + "?taal=en");
        assertEnglish("Confirm your subscription");
        page.locator("main").getByRole(AriaRole.BUTTON).first().press("Enter");
        assertEnglish("You have signed up");

        page.navigate(preferencesOf(mail));
        assertEnglish("What would you like to get?");
        page.getByLabel("Nederlands").check();
        page.getByRole(AriaRole.BUTTON, named("Save my choices")).click();
        browser.look();
        assertThat(page.locator("main h1")).hasText("Wat wil je krijgen?");
        assertThat(page.locator("main")).not().hasAttribute("lang", "en");
    }

    private void assertEnglish(String heading) {
        browser.look();
        assertThat(browser.page().locator("main h1")).hasText(heading);
        assertThat(browser.page().locator("main")).hasAttribute("lang", "en");
    }

    private static String preferencesOf(Mail mail) {
        return unsubscribeIn(mail).toString().replace("/afmelden/", "/voorkeuren/");
    }

    @Test
    void the_confirmation_mail_itself_can_be_refused_with_one_click() throws Exception {
        var mail = signUp("niet-gevraagd@example.org");

        assertThat(mail.header("List-Unsubscribe-Post")).hasValue("List-Unsubscribe=One-Click");
        assertThat(oneClick(mail).statusCode()).isEqualTo(200);

        browser.page().navigate(confirmationIn(mail));
        browser.look();
        assertThat(browser.page().locator("main").getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void a_wrong_address_is_explained_and_kept() {
        var page = browser.page();
        page.navigate("/nieuwsbrief");
        page.locator("main").getByLabel("e-mailadres").fill("jan@@example");
        page.locator("main form").first().evaluate("form => form.noValidate = true");
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();

        // The form waits for a moment of work.
        assertThat(page).hasTitle(Pattern.compile("^Fout"));
        browser.look();
        assertThat(page.locator("main").getByLabel("e-mailadres")).hasValue("jan@@example");
    }

    @Test
    void an_unknown_link_gets_a_kind_page() {
        browser.visit("/nieuwsbrief/bevestigen/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(browser.page().locator("h1")).containsText("link");
    }

    private Mail signUp(String address) {
        var page = browser.page();
        page.navigate("/");
        page.getByLabel("Je e-mailadres").fill(address);
        page.getByRole(AriaRole.BUTTON, named("Aanmelden")).click();
        page.waitForURL("**/nieuwsbrief/bedankt");
        browser.look();
        assertThat(page.locator("main")).containsText("mail");
        return system.mailbox().awaitMailTo(address);
    }

    private static String confirmationIn(Mail mail) {
        var link = CONFIRMATION.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        return link.group();
    }

    private static URI unsubscribeIn(Mail mail) {
        var header = mail.header("List-Unsubscribe").orElseThrow();
        return URI.create(header.substring(header.indexOf('<') + 1, header.indexOf('>')));
    }

    /// As a mail server does it (RFC 8058): no cookies, no origin, no questions.
    private static HttpResponse<String> oneClick(Mail mail)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(unsubscribeIn(mail))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
