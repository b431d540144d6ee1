package nl.millenniumgemeenten.gateway.desk.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;

/// An editor's Chromium on a gateway. Complaints in its console, such as of what the content
/// security policy forbids, are kept for the test to look at.
public final class Chromium implements AutoCloseable {
    private static final List<Integer> WIDTHS = List.of(390, 1280);

    /// Long enough for a machine that builds beside it; what is fast is measured in `bench`.
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String site;
    private final List<String> complaints = new ArrayList<>();

    public Chromium(URI site) {
        this.site = site.toString();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var executable = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(executable))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update")));
    }

    /// A new window of somebody who has not signed in yet.
    public Page window(boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(site)
                                .setLocale("nl-NL")
                                .setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.setViewportSize(1280, 900);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                complaints.add("asked for " + request.url());
            }
        });
        return page;
    }

    /// Signs the editor in.
    public static void signIn(Page window) {
        window.navigate("/redactie/inloggen");
        window.getByLabel("E-mailadres").fill(DeskFixture.EDITOR);
        window.getByLabel("Wachtwoord").fill(DeskFixture.PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();
    }

    /// What went wrong in any window since this was asked before.
    public List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /// Looks at what is shown at the width of a phone and of a desk.
    public static void look(Page page) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("the page fits in %d pixels", width)
                    .isEqualTo(width);
            var results = new AxeBuilder(page).analyze();
            assertThat(results.isErrored()).as("axe broke at %d pixels", width).isFalse();
            assertThat(results.getViolations())
                    .as("axe at %d pixels", width)
                    .extracting(rule -> rule.getId() + " " + rule.getNodes())
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
