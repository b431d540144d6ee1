package nl.millenniumgemeenten.subscription.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The HTML of every kind of mail as it was received, in a browser that loads no pictures: on a
/// narrow and a wide screen, light and dark, and read by axe. Leaves pictures of them in
/// `target/mails`.
class MailsInBrowserTest {
    private static final List<Integer> WIDTHS = List.of(320, 390, 600);
    private static final String VIOLATIONS =
            "() => axe.run(document, { resultTypes: ['violations'] })"
                    + ".then(results => results.violations.map(rule => rule.id + ' '"
                    + " + rule.nodes.map(node => node.target + ': ' + node.failureSummary)))";

    private static Map<String, ReceivedMail> mails = Map.of();
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        try (var service = EveryMail.start()) {
            mails = EveryMail.of(service);
        }
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
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
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    static List<String> kinds() {
        return EveryMail.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_mail_fits_and_axe_finds_nothing_in_it(String kind) throws Exception {
        var html = Objects.requireNonNull(mails.get(kind)).html();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context =
                    browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
                context.route("**/*", route -> route.abort());
                var page = context.newPage();
                page.setContent(html);
                for (var width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(kind + " at " + width)
                            .isEqualTo(width);
                }
                page.setViewportSize(390, 900);
                picture(page, kind, scheme);
                page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
                assertThat((List<?>) page.evaluate(VIOLATIONS)).as(kind + " " + scheme).isEmpty();
                for (var image : page.locator("img").all()) {
                    assertThat(image.getAttribute("alt")).isNotBlank();
                    assertThat(image.boundingBox().height).isGreaterThan(15);
                }
            }
        }
    }

    private static void picture(Page page, String kind, ColorScheme scheme) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of("target", "mails")
                                        .resolve(kind.replace(' ', '-') + "-" + scheme + ".png")));
    }
}
