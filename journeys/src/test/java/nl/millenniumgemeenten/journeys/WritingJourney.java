package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What an editor writes in the browser, through the service, to a visitor.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingJourney {
    private static final int TANGLES = 400;
    private static final String PICTURE =
            "<img data-media=\"0190a6b2-7a1c-7c3d-8e4f-0123456789ab\" alt=\"Het"
                    + " &quot;bord&quot;\">";
    private static final List<String> PIECES =
            List.of(
                    "<p>",
                    "</p>",
                    "<h2>",
                    "</h2>",
                    "<h4>",
                    "</h4>",
                    "<ul>",
                    "</ul>",
                    "<ol>",
                    "</ol>",
                    "<li>",
                    "</li>",
                    "<blockquote>",
                    "</blockquote>",
                    "<table>",
                    "</table>",
                    "<thead>",
                    "</thead>",
                    "<tbody>",
                    "<tr>",
                    "</tr>",
                    "<th scope=row>",
                    "<td>",
                    "</td>",
                    "<caption>",
                    "</caption>",
                    "<figure>",
                    "</figure>",
                    "<figcaption>",
                    "</figcaption>",
                    PICTURE,
                    "<strong>",
                    "</strong>",
                    "<em>",
                    "</em>",
                    "<a href='/x'>",
                    "<a href='https://a.example/b(c)?d=\"e'>",
                    "</a>",
                    "<br>",
                    "een",
                    "twee ",
                    " drie",
                    "vier",
                    " ",
                    "\n",
                    "&lt;",
                    "&amp;",
                    "é",
                    "\u00a0");

    private LocalSystem system;
    private Browser browser;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        browser = new Browser(site);
        var page = browser.page();
        page.navigate("/redactie");
        page.getByLabel("E-mailadres").fill(system.firstEditor().email());
        page.getByLabel("Wachtwoord").fill(system.firstEditor().password());
        page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        assertThat(page.locator("h1")).hasText("Overzicht");
    }

    @AfterAll
    void close() {
        browser.close();
        visitor.close();
    }

    @Test
    void a_text_written_by_keyboard_is_what_visitors_read() {
        var page = browser.page();
        page.navigate("/redactie/paginas/nieuw");
        page.locator(".body-field[data-ready]").waitFor();
        page.locator("#title").fill("Geschreven met toetsen");
        page.locator("#slug").fill("geschreven-met-toetsen");
        page.locator("#position").fill("91");
        page.locator("#body").focus();
        press("Control+Alt+2");
        type("Waarom");
        press("Enter", "Control+Shift+Digit8");
        type("eerst");
        press("Enter");
        type("daarna");
        press("Enter", "Enter");
        type("Lees ");
        press("Control+k");
        type("Privacy");
        // The list held other pages until the search answered.
        assertThat(page.locator("button[data-path]:visible").first())
                .hasAttribute("data-path", "/privacy");
        press("ArrowDown", "Enter");
        assertThat(page.locator("#link-adres")).hasValue("/privacy");
        press("Enter", "Enter", "Control+Alt+t");
        type("Jaar");
        press("Tab");
        type("Aantal");
        press("Tab");
        type("Bron");
        press("Alt+F10", "End", "ArrowLeft", "Enter");
        type("Deelnemers");
        browser.look();
        page.getByRole(AriaRole.BUTTON, named("Publiceren")).click();
        browser.look();

        visitor.visit("/geschreven-met-toetsen");
        visitor.assertValid(visitor.html("/geschreven-met-toetsen"));
        var text = visitor.page().locator("main");
        assertThat(text.locator("h2").first()).hasText("Waarom");
        assertThat(text.locator(".body li")).hasText(new String[] {"eerst", "daarna"});
        assertThat(text.locator(".body a")).hasAttribute("href", "/privacy");
        assertThat(text.locator("caption")).hasText("Deelnemers");
        assertThat(text.locator("th[scope=col]")).hasText(new String[] {"Jaar", "Aantal", "Bron"});
        // What came back from the service is what the editor had written.
        var stored = page.locator("textarea[name=body]").inputValue();
        page.reload();
        page.locator(".body-field[data-ready]").waitFor();
        rewrite();
        assertThat(written()).isEqualTo(stored);
    }

    @Test
    void the_editor_writes_any_text_exactly_as_the_service_does() throws Exception {
        var page = browser.page();
        page.navigate("/redactie/paginas/nieuw");
        page.locator(".body-field[data-ready]").waitFor();
        var random = new Random(2015);
        var changed = new ArrayList<String>();
        try (var service =
                new ServiceClient(system.addresses().content(), system.serviceTokenSecret())) {
            for (int i = 0; i < TANGLES; i++) {
                var typed =
                        random.ints(random.nextInt(2, 30), 0, PIECES.size())
                                .mapToObj(PIECES::get)
                                .collect(Collectors.joining());
                var stored = sanitised(service, typed);
                browser.writeBody(" " + stored);
                rewrite();
                var back = written();
                if (back.equals(stored)) {
                    continue;
                }
                // Of marks around the same words the editor has one order, and it gives a row the
                // cells that it lacks; all else stays.
                if (!unmarked(back).equals(unmarked(stored))
                        || !sanitised(service, back).equals(back)) {
                    changed.add(stored + "\n---\n" + back);
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    /// The text with its blocks, without the marks whose order may differ and the cells that a row
    /// lacked.
    private static String unmarked(String html) {
        return html.replaceAll("</?(strong|em)>", "")
                .replaceAll("<a [^>]*>|</a>", "")
                .replaceAll("<t[dh][^>]*></t[dh]>\n", "");
    }

    private String sanitised(ServiceClient service, String html) throws Exception {
        var json =
                (String) browser.page().evaluate("html => JSON.stringify({bodyHtml: html})", html);
        var answer = service.send("POST", "/body-previews", null, json);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as(html).contains("\"bodyHtml\":\"");
        return (String)
                Objects.requireNonNull(
                        ((Map<?, ?>)
                                        browser.page()
                                                .evaluate(
                                                        "json => JSON.parse(json)", answer.body()))
                                .get("bodyHtml"));
    }

    /// Makes the editor write its text anew, without changing it.
    private void rewrite() {
        browser.page()
                .evaluate(
                        "() => { const field = document.querySelector('textarea[name=body]');"
                                + " field.value = ' ' + field.value.trim();"
                                + " field.dispatchEvent(new Event('change')); }");
        browser.page().locator("#body").focus();
        browser.page()
                .waitForFunction(
                        "() =>"
                                + " document.querySelector('#body').contains(getSelection().anchorNode)");
        press("Control+End");
        type("x");
        press("Backspace");
    }

    private String written() {
        return (String)
                browser.page()
                        .evaluate(
                                "() => new"
                                        + " FormData(document.querySelector('.editing')).get('body')");
    }

    private void type(String text) {
        browser.page().keyboard().type(text);
    }

    private void press(String... keys) {
        for (var key : keys) {
            browser.page().keyboard().press(key);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
