package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What an editor writes in the browser, through the service, to a visitor.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingJourney {
    private static final int TANGLES = 400;
    private static final int TYPED = 10;
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
        browser = Browser.atTheDesk(system);
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
        try (var service =
                new ServiceClient(system.addresses().content(), system.serviceTokenSecret())) {
            var stored = sanitised(service, tangles());
            var back = writtenAnew(stored);
            var again = sanitised(service, back);
            var changed = new ArrayList<String>();
            for (int i = 0; i < TANGLES; i++) {
                // Of marks around the same words the editor has one order, and it gives a row the
                // cells that it lacks; all else stays.
                if (!back.get(i).equals(stored.get(i))
                        && (!unmarked(back.get(i)).equals(unmarked(stored.get(i)))
                                || !again.get(i).equals(back.get(i)))) {
                    changed.add(stored.get(i) + "\n---\n" + back.get(i));
                }
            }
            assertThat(changed).isEmpty();
            // A person at the keyboard gets the same as the many that were written at once.
            for (int i = 0; i < TANGLES; i += TANGLES / TYPED) {
                browser.writeBody(" " + stored.get(i));
                rewrite();
                assertThat(written()).as(stored.get(i)).isEqualTo(back.get(i));
            }
        }
    }

    /// Texts of pieces of HTML, as no person would write them.
    private static List<String> tangles() {
        var random = new Random(2015);
        return IntStream.range(0, TANGLES)
                .mapToObj(_ ->
                        random.ints(random.nextInt(2, 30), 0, PIECES.size())
                                .mapToObj(PIECES::get)
                                .collect(Collectors.joining()))
                .toList();
    }

    /// What the editor makes of each of these texts when it is opened in it and a letter is typed
    /// at its end and taken away again: all in one go.
    private List<String> writtenAnew(List<String> texts) {
        return texts(
                browser.page()
                        .evaluate(
                                """
                                texts => {
                                    const form = document.querySelector(".editing");
                                    const field = form.querySelector("textarea[name=body]");
                                    const { editor } = document.querySelector("#body");
                                    return texts.map((text) => {
                                        field.value = " " + text;
                                        field.dispatchEvent(new Event("change"));
                                        editor.commands.focus("end");
                                        const at = editor.state.selection.from;
                                        editor.view.dispatch(editor.state.tr.insertText("x", at));
                                        editor.view.dispatch(editor.state.tr.delete(at, at + 1));
                                        return new FormData(form).get("body");
                                    });
                                }
                                """,
                                texts));
    }

    /// The text with its blocks, without the marks whose order may differ and the cells that a row
    /// lacked.
    private static String unmarked(String html) {
        return html.replaceAll("</?(strong|em)>", "")
                .replaceAll("<a [^>]*>|</a>", "")
                .replaceAll("<t[dh][^>]*></t[dh]>\n", "");
    }

    /// What the service would store of each of these texts.
    private List<String> sanitised(ServiceClient service, List<String> texts) throws Exception {
        var questions =
                texts(
                        browser.page()
                                .evaluate(
                                        "texts => texts.map(text => JSON.stringify({bodyHtml:"
                                                + " text}))",
                                        texts));
        var answers = new ArrayList<String>();
        for (var question : questions) {
            var answer = service.send("POST", "/body-previews", null, question);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            assertThat(answer.body()).as(question).contains("\"bodyHtml\":\"");
            answers.add(answer.body());
        }
        return texts(
                browser.page()
                        .evaluate(
                                "answers => answers.map(answer => JSON.parse(answer).bodyHtml)",
                                answers));
    }

    private static List<String> texts(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String.class::cast).toList();
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
