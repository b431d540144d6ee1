package nl.millenniumgemeenten.subscription.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The mail of an issue as a mail program that is a browser shows it. Leaves pictures of it in
/// `target/mails`, for who wants to look.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailInBrowserTest {
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String VIOLATIONS =
            "() => axe.run(document, { resultTypes: ['violations'] })"
                    + ".then(results => results.violations.map(rule => rule.id + ' '"
                    + " + rule.nodes.map(node => node.target + ': ' + node.failureSummary)))";

    private final String html = Letters.composer().compose(Letters.whole()).html();
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(
                                            Path.of(
                                                    Objects.requireNonNullElse(
                                                            System.getenv("CHROMIUM"),
                                                            "/usr/bin/chromium")))
                                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({
        "600, LIGHT, true",
        "600, DARK, true",
        "320, LIGHT, true",
        "320, DARK, true",
        "600, LIGHT, false",
        "320, DARK, false"
    })
    void it_fits_and_axe_finds_nothing_in_it(int width, ColorScheme scheme, boolean images) {
        var page = page(width, scheme, images);

        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of("target", "mails")
                                        .resolve(
                                                "%d-%s%s.png"
                                                        .formatted(
                                                                width,
                                                                scheme,
                                                                images ? "" : "-no-images"))));
        page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat((List<?>) page.evaluate(VIOLATIONS)).isEmpty();
        page.context().close();
    }

    @Test
    void a_dark_screen_gets_a_dark_mail() {
        assertThat(background(ColorScheme.LIGHT)).isEqualTo("rgb(255, 255, 255)");
        assertThat(background(ColorScheme.DARK)).isEqualTo("rgb(29, 36, 46)");
    }

    @Test
    void what_a_picture_shows_is_read_where_pictures_are_off() {
        var page = page(600, ColorScheme.LIGHT, false);

        var pictures = page.locator("img").all();
        assertThat(pictures)
                .extracting(picture -> picture.getAttribute("alt"))
                .containsExactly("Het bord bij Tilburg", "Mensen om een tafel");
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(picture.boundingBox().height).isGreaterThan(15));
        page.context().close();
    }

    private Object background(ColorScheme scheme) {
        var page = page(600, scheme, true);
        try {
            return page.evaluate(
                    "getComputedStyle(document.querySelector('.card')).backgroundColor");
        } finally {
            page.context().close();
        }
    }

    private Page page(int width, ColorScheme scheme, boolean images) {
        var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
        context.route(
                "**/*",
                route -> {
                    if (images) {
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("image/png")
                                        .setBodyBytes(PICTURE));
                    } else {
                        route.abort();
                    }
                });
        var page = context.newPage();
        page.setViewportSize(width, 900);
        page.setContent(html);
        return page;
    }
}
