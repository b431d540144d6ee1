package nl.millenniumgemeenten.gateway.desk.body;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest {
    private static final String NEW = "/redactie/paginas/nieuw";
    private static final UUID PAGE = UUID.fromString("0190a6b2-7a1c-7c3d-8e4f-0123456789ab");
    private static final Path CLIPBOARD = Path.of("src/test/resources/clipboard");
    private static final String UPLOAD = "**/redactie/media";
    private static final String LIBRARY = "**/redactie/media/kiezen*";
    private static final String LINK = "<a( [^>]*?href=\"[^\"]*\")>";

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.after(
                        SiteFixture.after(
                                site.image(), SiteFixture.page(PAGE, 1, "/campagne", List.of())),
                        SiteFixture.article(143, "bord"),
                        SiteFixture.municipality("GM0809", "Loon op Zand"),
                        SiteFixture.municipality("GM0820", "Nuenen, Gerwen en Nederwetten")));
        chromium = new Chromium(server.getURI());
        page = chromium.window(true);
        // What is kept while somebody types would come back in the next test.
        page.route("**/js/autosave.js", Route::abort);
        Chromium.signIn(page);
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.stop();
        content.close();
    }

    @BeforeEach
    void open() {
        page.setViewportSize(1280, 900);
        open("");
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_introduction_of_the_campaign_is_written_without_pictures() {
        page.navigate("/redactie/campagne");
        end("#introduction");
        assertThat(page.locator("[data-command=picture], [data-dialog=picture]").count()).isZero();

        page.keyboard().type(" allemaal");
        page.keyboard().press("Control+Alt+P");
        page.keyboard().press("Control+B");
        page.keyboard().type(" hier");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan")).click();

        assertThat(page.locator("textarea[name=introduction]").inputValue())
                .isEqualTo("<p>Welkom allemaal<strong> hier</strong></p>");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_was_stored_comes_back_to_the_letter(Path file) throws IOException {
        var stored =
                Files.readString(file)
                        .replaceFirst("(?s)^---\n.*?\n---\n", "")
                        .strip()
                        .replaceAll(LINK, "<a$1 rel=\"noopener\">");
        // A space in front, which is not part of the text, shows that the editor wrote it anew.
        open(" " + stored);

        end();
        page.keyboard().type("x");
        page.keyboard().press("Backspace");

        assertThat(written()).isEqualTo(stored);
    }

    static Stream<Path> bodies() throws IOException {
        return Stream.concat(
                htmlIn("../content-service/src/test/resources/bodies"),
                htmlIn("../content-service/src/main/resources/first-content"));
    }

    private static Stream<Path> htmlIn(String directory) throws IOException {
        try (var files = Files.walk(Path.of(directory))) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void an_element_that_the_editor_does_not_know_survives_an_edit() {
        open(
                """
                <p>H<sub>2</sub>O en <abbr title="x">afk.</abbr></p>
                <details><summary>Meer</summary><p>Verborgen tekst</p></details>
                <p>Slot</p>\
                """);

        end();
        page.keyboard().type(" erbij");

        assertThat(written())
                .isEqualTo(
                        """
                        <p>H<sub>2</sub>O en <abbr title="x">afk.</abbr></p>
                        <details><summary>Meer</summary><p>Verborgen tekst</p></details>
                        <p>Slot erbij</p>\
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word-365", "word-2016", "libreoffice", "google-docs", "outlook"})
    void what_other_programs_copied_comes_out_clean(String program) throws IOException {
        paste(Files.readString(CLIPBOARD.resolve(program + ".html")));

        assertThat(written())
                .isEqualTo(Files.readString(CLIPBOARD.resolve(program + ".expected.html")).strip());
    }

    @Test
    void a_pasted_picture_is_refused_with_a_way_that_works() {
        paste("<p>Tekst <img src=\"data:image/png;base64,iVBORw0KGgo=\"> erbij</p>");

        assertThat(written()).isEqualTo("<p>Tekst erbij</p>");
        assertThat(page.locator("[data-notice]")).containsText("met de knop Plaatje");

        page.evaluate(
                "() => { const data = new DataTransfer();"
                        + " data.items.add(new File(['x'], 'x.png', {type: 'image/png'}));"
                        + " document.querySelector('#body').dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }");
        assertThat(page.locator("[data-notice]")).containsText("Een bestand kun je hier niet");
        assertThat(written()).isEqualTo("<p>Tekst erbij</p>");
    }

    @Test
    void pasted_attacks_leave_text_at_most() {
        paste(
                "<p onclick=\"alert(1)\">a<script>alert(2)</script><a href=\"javascript:alert(3)\">b"
                        + "</a></p><svg onload=alert(4)></svg><iframe srcdoc=\"<script>alert(5)"
                        + "</script>\"></iframe><template><script>alert(6)</script></template>"
                        + "<img src=x onerror=alert(7)><form><input></form>");

        assertThat(written()).isEqualTo("<p>ab</p>");
    }

    @Test
    void a_text_with_everything_is_written_by_keyboard_alone() {
        page.locator("#title").focus();
        page.keyboard().type("Met toetsen");
        press("Tab");
        assertThat(focused()).isEqualTo("summary");
        press("Tab", "Tab");
        assertThat(focused()).isEqualTo("body");

        press("Control+Alt+2");
        page.keyboard().type("Een kop");
        press("Enter");
        page.keyboard().type("Gewoon en ");
        press("Control+b");
        page.keyboard().type("vet");
        press("Control+b", "Enter", "Control+Shift+Digit8");
        page.keyboard().type("een");
        press("Enter");
        page.keyboard().type("twee");
        press("Enter", "Tab");
        page.keyboard().type("dieper");
        press("Enter", "Enter", "Enter");
        writeLink();
        press("Enter", "Control+Alt+t");
        page.keyboard().type("Jaar");
        press("Tab");
        page.keyboard().type("Aantal");
        press("Alt+F10", "End", "ArrowLeft");
        assertThat(focused()).isEqualTo("Titel boven de tabel");
        press("Enter");
        page.keyboard().type("Aantallen");
        press("Alt+F10", "Escape");
        assertThat(focused()).isEqualTo("body");

        assertThat(written())
                .isEqualTo(
                        """
                        <h2>Een kop</h2>
                        <p>Gewoon en <strong>vet</strong></p>
                        <ul>
                        <li>een</li>
                        <li>twee<ul>
                        <li>dieper</li>
                        </ul></li>
                        </ul>
                        <p>Zie <a data-page="0190a6b2-7a1c-7c3d-8e4f-0123456789ab" href="/campagne" rel="noopener">Titel /campagne</a>.</p>
                        <table>
                        <caption>Aantallen</caption>
                        <thead>
                        <tr>
                        <th scope="col">Jaar</th>
                        <th scope="col">Aantal</th>
                        <th scope="col"></th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td></td>
                        <td></td>
                        <td></td>
                        </tr>
                        <tr>
                        <td></td>
                        <td></td>
                        <td></td>
                        </tr>
                        </tbody>
                        </table>\
                        """);
    }

    private void writeLink() {
        page.keyboard().type("Zie ");
        press("Control+k");
        assertThat(focused()).isEqualTo("link-zoek");
        page.keyboard().type("titel camp");
        assertThat(page.locator("button[data-path]")).hasCount(1);
        press("ArrowDown", "Enter");
        assertThat(page.locator("#link-adres")).hasValue("/campagne");
        press("Enter");
        page.keyboard().type(".");
    }

    @Test
    void what_was_typed_last_is_saved_with_the_form() {
        page.locator("#title").fill("Opslaan");
        page.locator("#slug").fill("opslaan");
        page.locator("#position").fill("10");
        page.locator("#body").focus();
        page.keyboard().type("Vlak voor het opslaan getypt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan als concept"))
                .click();

        assertThat(page.locator("#body")).hasText("Vlak voor het opslaan getypt");
        assertThat(content.draft(content.all().getLast()))
                .containsEntry("bodyHtml", "<p>Vlak voor het opslaan getypt</p>");
    }

    @Test
    void a_link_can_be_typed_checked_changed_and_taken_away() {
        page.locator("#body").fill("kijk hier");
        press("Control+a", "Control+k");
        page.locator("#link-adres").fill("javascript:alert(1)");
        press("Enter");
        assertThat(page.locator("[data-fault=address]:visible"))
                .containsText("Zo'n adres kan niet");
        assertThat(page.locator("#link-adres")).hasAttribute("aria-invalid", "true");
        page.locator("#link-adres").fill("www.example.org");
        press("Enter");
        assertThat(written())
                .isEqualTo(
                        "<p><a href=\"https://www.example.org\" rel=\"noopener\">kijk hier</a></p>");

        press("ArrowLeft");
        settle();
        press("Control+k");
        assertThat(page.locator("#link-adres")).hasValue("https://www.example.org");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Link weghalen"))
                .click();
        assertThat(written()).isEqualTo("<p>kijk hier</p>");
    }

    @Test
    void a_picture_is_added_in_the_dialog_and_used_at_once() {
        libraryOf("<p>Niets gevonden.</p>");
        answerUpload(422, "tekening.svg: Dit is geen beeld dat we kunnen tonen.");
        page.locator("#body").focus();
        press("Control+Alt+p");
        page.locator("#plaatje-bestand").setInputFiles(file("tekening.svg"));
        assertThat(page.locator("[data-fault=upload]"))
                .hasText("tekening.svg: Dit is geen beeld dat we kunnen tonen.");
        assertThat(page.locator("#plaatje-bestand")).hasAttribute("aria-invalid", "true");
        Chromium.look(page);

        page.unroute(UPLOAD);
        answerUpload(
                201,
                "<button data-media=\""
                        + PAGE
                        + "\" data-alternative=\"\" data-preview=\"/favicon.svg\">Bord</button>");
        page.locator("#plaatje-bestand").setInputFiles(file("bord.jpg"));
        assertThat(page.locator("[data-fault=upload]")).isHidden();
        assertThat(page.locator("#plaatje-alt")).isFocused();
        press("Enter");
        assertThat(page.locator("[data-fault=alternative]")).containsText("Beschrijf wat er");
        page.locator("#plaatje-alt").fill("Het bord");
        Chromium.look(page);
        press("Enter");

        assertThat(written()).contains("data-media=\"" + PAGE + "\" alt=\"Het bord\"");
        page.unroute(UPLOAD);
        page.unroute(LIBRARY);
    }

    @Test
    void municipalities_are_chosen_from_suggestions_with_the_keyboard() {
        var field = page.locator("#municipalities");
        var sent = page.locator("textarea[name=municipalities]");
        field.focus();
        page.keyboard().type("loon");
        assertThat(page.locator("#municipalities-suggesties [role=option]")).hasCount(1);
        assertThat(field).hasAttribute("aria-expanded", "true");
        page.setViewportSize(390, 900);
        Chromium.look(page);
        press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "municipalities-suggesties-0");
        press("Enter");
        assertThat(sent).hasValue("Loon op Zand");
        assertThat(field).hasValue("");

        page.keyboard().type("nuenen, gerwen en nederwetten");
        press("Enter");
        assertThat(sent).hasValue("Loon op Zand, GM0820");
        assertThat(page.locator(".name-list__entry").last())
                .containsText("Nuenen, Gerwen en Nederwetten");
        page.keyboard().type("Atlantis");
        press("Enter");
        assertThat(page.locator("name-list [role=status]").first())
                .containsText("We kennen geen gemeente");
        press("Escape");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Haal Loon op Zand weg"))
                .click();
        assertThat(sent).hasValue("GM0820");
        assertThat(field).isFocused();
        Chromium.look(page);
    }

    @Test
    void themes_are_typed_or_chosen_and_what_was_not_entered_is_sent_too() {
        page.locator("#title").fill("Met thema's");
        page.locator("#themes").focus();
        page.keyboard().type("water,");
        page.keyboard().type("fair trade");
        press("Enter");
        page.keyboard().type("onderwijs");
        assertThat(page.locator("textarea[name=themes]")).hasValue("water, fair trade");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan als concept"))
                .click();

        assertThat(page.locator(".name-list__entry"))
                .hasText(new String[] {"water ×", "fair trade ×", "onderwijs ×"});
    }

    @Test
    void a_picture_comes_from_the_library_with_what_it_shows() {
        libraryOf(
                "<form><input type=search></form><p>1 beeld.</p><ul><li><button data-media=\""
                        + PAGE
                        + "\" data-alternative=\"Het bord\""
                        + " data-width=\"1200\" data-height=\"800\" data-preview=\"/favicon.svg\">Bord</button></li></ul>");
        page.locator("#body").focus();
        press("Control+Alt+p");
        press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bord").setExact(true))
                .click();
        assertThat(page.locator("#plaatje-alt")).hasValue("Het bord");
        page.locator("#plaatje-alt").fill("");
        press("Enter");
        assertThat(page.locator("[data-fault=alternative]")).containsText("Beschrijf wat er");
        page.locator("#plaatje-alt").fill("Het bord in de sneeuw");
        page.locator("#plaatje-bijschrift").fill("Januari");
        Chromium.look(page);
        press("Enter");

        var figure =
                "<figure>\n<img data-media=\""
                        + PAGE
                        + "\" alt=\"%s\">\n"
                        + "<figcaption>Januari</figcaption>\n</figure>";
        assertThat(written()).isEqualTo(figure.formatted("Het bord in de sneeuw"));
        Chromium.look(page);

        page.getByText("Plaatje wijzigen").click();
        page.getByLabel("Alleen versiering").check();
        page.getByText("Plaatje gebruiken").click();
        assertThat(written()).isEqualTo(figure.formatted(""));
        page.getByText("Plaatje weghalen").click();
        assertThat(written()).isEmpty();
        page.unroute(LIBRARY);
    }

    @Test
    void a_video_is_a_card_with_a_title_and_asks_nothing_of_anybody() {
        page.locator("#body").focus();
        press("Control+Alt+v");
        page.locator("#video-adres").fill("/film");
        page.locator("#video-titel").fill("De wethouder");
        press("Enter");
        assertThat(page.locator("[data-fault=address]:visible")).containsText("https://");
        page.locator("#video-adres").fill("https://video.example/1");
        press("Enter");

        assertThat(written())
                .isEqualTo(
                        "<p><a data-card=\"video\" href=\"https://video.example/1\" rel=\"noopener\">De"
                                + " wethouder</a></p>");
    }

    @Test
    void a_table_grows_shrinks_and_gets_headings() {
        open(
                """
                <table>
                <tbody>
                <tr>
                <td>a</td>
                <td>b</td>
                </tr>
                </tbody>
                </table>\
                """);
        page.locator("#body td").first().click();
        toolbar("Eerste rij is kop");
        toolbar("Rij eronder");
        toolbar("Eerste kolom is kop");
        toolbar("Kolom erachter");
        assertThat(written())
                .isEqualTo(
                        """
                        <table>
                        <thead>
                        <tr>
                        <th scope="col">a</th>
                        <th scope="col"></th>
                        <th scope="col">b</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <th scope="row"></th>
                        <td></td>
                        <td></td>
                        </tr>
                        </tbody>
                        </table>\
                        """);
        assertThat(page.getByLabel("Rij erboven")).hasAttribute("aria-disabled", "true");

        toolbar("Rij weghalen");
        toolbar("Kolom weghalen");
        assertThat(page.locator("#body table th, #body table td")).hasCount(2);
        toolbar("Tabel weghalen");
        assertThat(written()).isEmpty();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#body table")).hasCount(1);
    }

    @Test
    void the_toolbar_is_one_stop_and_says_what_holds_for_the_text() {
        page.locator("#body").fill("tekst");
        assertThat(page.locator("[role=toolbar] button[tabindex='0']")).hasCount(1);
        press("Control+a", "Control+b");
        assertThat(page.getByLabel("Vet (Ctrl+B)")).hasAttribute("aria-pressed", "true");
        press("Alt+F10", "ArrowRight", "ArrowRight");
        assertThat(focused()).isEqualTo("Kleinste tussenkop (Ctrl+Alt+4)");
        press("Home", "ArrowLeft");
        assertThat(focused()).isEqualTo("Sneltoetsen (Ctrl+/)");
        press("Enter");
        assertThat(page.locator("dialog[open]")).containsText("Terug naar de tekst");
        Chromium.look(page);
        press("Escape");
        assertThat(focused()).isEqualTo("body");
        assertThat(written()).isEqualTo("<p><strong>tekst</strong></p>");
    }

    @Test
    void an_editor_with_a_long_text_is_told_before_there_is_no_more_room() {
        var line = "<p>" + "woord ".repeat(100).strip() + "</p>\n";
        open(line.repeat(71));
        assertThat(page.locator("[data-room]")).containsText("bijna te lang: 43 van de 48 KB");
        assertThat(page.locator(".editor [data-words]")).hasText("7.100 woorden");

        open(line.repeat(500));
        assertThat(page.locator("[data-room]"))
                .containsText("De tekst is te lang: 297 van de 48 KB");
        end();
        page.keyboard().type(" nog wat");
        assertThat(written()).endsWith("nog wat</p>");

        open("<p>kort</p>");
        assertThat(page.locator("[data-room]")).isEmpty();
    }

    @Test
    void the_form_with_the_editor_and_its_dialogs_is_accessible() {
        Chromium.look(page);
        for (var dialog : List.of("Control+k", "Control+Alt+v")) {
            page.setViewportSize(1280, 900);
            page.locator("#body").focus();
            press(dialog);
            assertThat(page.locator("dialog[open]")).isVisible();
            Chromium.look(page);
            press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(focused()).isEqualTo("body");
        }
    }

    @Test
    void the_toolbar_stays_within_reach_on_a_phone() {
        open("<p>regel</p>\n".repeat(60));
        page.setViewportSize(390, 700);
        end();
        page.keyboard().type("x");

        page.waitForFunction(
                "() => Math.abs(document.querySelector('[role=toolbar]').getBoundingClientRect().top)"
                        + " < 1");
        assertThat(page.locator("[role=toolbar]").boundingBox().height).isLessThan(70);
    }

    @Test
    void without_scripts_there_is_a_text_area_with_an_explanation() {
        var plain = chromium.window(false);
        Chromium.signIn(plain);
        plain.navigate(NEW);

        assertThat(plain.locator("textarea#body")).isVisible();
        assertThat(plain.getByText("Welke opmaak kan ik gebruiken?")).isVisible();
        assertThat(plain.locator("[role=toolbar]")).hasCount(0);
        plain.locator("#title").fill("Zonder");
        plain.locator("#slug").fill("zonder");
        plain.locator("#position").fill("10");
        plain.locator("#body").fill("<p>Zonder script</p>");
        plain.getByText("Opslaan als concept").press("Enter");
        assertThat(plain.locator("#body")).hasValue("<p>Zonder script</p>");
        plain.context().close();
    }

    @Test
    void visitors_do_not_load_the_editor() {
        var visitor = chromium.window(true);
        visitor.onRequest(request -> assertThat(request.url()).doesNotContain("editor"));
        visitor.navigate("/");
        assertThat(visitor.content()).doesNotContain("editor");
        visitor.context().close();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "image/jpeg", new byte[] {1, 2, 3});
    }

    private void answerUpload(int status, String html) {
        page.route(
                UPLOAD,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(status)
                                        .setContentType("text/html; charset=utf-8")
                                        .setBody(html)));
    }

    private void libraryOf(String html) {
        page.route(
                LIBRARY,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html; charset=utf-8")
                                        .setHeaders(Map.of("Cache-Control", "no-store"))
                                        .setBody(html)));
    }

    private void open(String html) {
        page.navigate(NEW);
        page.locator(".body-field[data-ready]").waitFor();
        page.evaluate(
                "html => { const field = document.querySelector('textarea[name=body]');"
                        + " field.value = html; field.dispatchEvent(new Event('change')); }",
                html);
    }

    private void end() {
        end("#body");
    }

    private void end(String text) {
        page.waitForSelector(text + ".editor__text");
        page.locator(text).focus();
        page.waitForFunction(
                "text => document.querySelector(text).contains(getSelection().anchorNode)", text);
        press("Control+End");
    }

    private void paste(String html) {
        page.locator("#body").focus();
        page.evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                        + " data.setData('text/plain', 'tekst');"
                        + " document.querySelector('#body').dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                html);
    }

    /// What the form would send now.
    private String written() {
        return (String)
                page.evaluate("() => new FormData(document.querySelector('.editing')).get('body')");
    }

    /// Until the browser has drawn what was done, as a person would see it.
    private void settle() {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private void toolbar(String button) {
        page.getByLabel(button, new Page.GetByLabelOptions().setExact(true)).click();
    }

    private String focused() {
        return (String)
                page.evaluate(
                        "() => document.activeElement.getAttribute('aria-label')"
                                + " ?? document.activeElement.id");
    }
}
