package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.millenniumgemeenten.localstack.system.LocalSystem;

/// One person's Chromium. It fails a journey when a page complains in its console, asks anything of
/// another host, is not accessible, or is not valid HTML.
final class Browser implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    /// What keeps Chromium to itself.
    static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// Long enough for a machine that builds beside it; what is fast is measured in `bench`.
    private static final int PATIENCE = 60_000;

    private static final AtomicInteger PICTURES = new AtomicInteger();

    private static final HtmlChecker CHECKER = new HtmlChecker();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Browser(String site) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(ARGUMENTS));
        context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(site)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale("nl-NL"));
        page = context.newPage();
        page.setViewportSize(DESKTOP, 900);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asked for " + request.url());
            }
        });
    }

    static Path executable() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /// The browser of the first editor, at the first screen of the desk.
    static Browser atTheDesk(LocalSystem system) {
        var browser = new Browser(system.addresses().siteUrl().toString());
        browser.signIn(system.firstEditor());
        return browser;
    }

    /// Signs in at the desk, and is at its first screen.
    void signIn(LocalSystem.Editor editor) {
        page.navigate("/redactie/inloggen");
        page.getByLabel("E-mailadres").fill(editor.email());
        page.getByLabel("Wachtwoord").fill(editor.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();
        assertThat(page.locator("h1")).hasText("Overzicht");
    }

    /// Presses the button with exactly this name in the content of a page.
    static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /// What has exactly this name.
    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// Goes to a path and looks at what is there.
    void visit(String path) {
        page.navigate(path);
        look();
    }

    /// Looks at the page that is shown, as every visitor and every machine would. Nothing moves
    /// while it looks: a colour halfway to another has a contrast of its own.
    void look() {
        awaitEditor();
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s fits in %d pixels", page.url(), width)
                    .isEqualTo(width);
            picture(width);
            var violations = Accessibility.violations(page);
            assertThat(violations)
                    .as("axe on %s at %d pixels: %s", page.url(), width, violations)
                    .isEmpty();
        }
        assertThat(page.locator("h1").count()).as("headings of %s", page.url()).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    /// For people who want to see what a journey saw: with `-Djourneys.pictures=DIRECTORY` there is
    /// a picture of each page it looks at.
    private void picture(int width) {
        var directory = System.getProperty("journeys.pictures", "");
        if (directory.isEmpty()) {
            return;
        }
        var name =
                "%04d-%d%s.png"
                        .formatted(
                                PICTURES.getAndIncrement(),
                                width,
                                page.url()
                                        .replaceFirst("^https?://[^/]+", "")
                                        .replaceAll("[^A-Za-z0-9]+", "-"));
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                Path.of(
                                        directory,
                                        name.length() > 100
                                                ? name.substring(0, 96) + ".png"
                                                : name))
                        .setFullPage(true));
    }

    /// Puts HTML into the editor of a body, as one who types it without our script would.
    void writeBody(String html) {
        awaitEditor();
        page.evaluate(
                "html => { const field = document.querySelector('textarea[name=body]');"
                        + " field.value = html; field.dispatchEvent(new Event('change')); }",
                html);
    }

    /// Until the editor of a body stands where the text area was, if there is one.
    private void awaitEditor() {
        assertThat(page.locator(".body-field:not([data-ready])")).hasCount(0);
    }

    /// The Nu HTML checker on what the server sent.
    void assertValid(String html) {
        try {
            assertThat(CHECKER.complaints(html)).as("Nu on %s", page.url()).isEmpty();
        } catch (Exception broken) {
            throw new AssertionError("The checker broke on " + page.url(), broken);
        }
    }

    /// The HTML of a path as the server sends it to this person, cookies included.
    String html(String path) {
        return context.request().get(path).text();
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
    }
}
