package nl.millenniumgemeenten.gateway.desk.back;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackToListTest {
    private static final String LIST = "/redactie/paginas";
    private static final String NARROWED = LIST + "?zoek=weg&toestand=live";

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser editor;
    private UUID page;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void signIn() {
        content.startAgain();
        page = content.page("weg", "Weg");
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @Test
    void the_way_back_leads_to_the_list_as_it_was() {
        var form = editor.on(NARROWED + "&gelukt=opgeslagen").get(path());

        assertThat(back(form)).isEqualTo(NARROWED);
        assertThat(form.text()).contains("Terug naar de lijst");
        assertThat(form.header("set-cookie"))
                .contains("Path=" + path())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void also_after_a_save_and_after_a_fault() {
        editor.on(NARROWED).get(path());

        var faulty = save(path(), "title", "", "revision", "1");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(back(faulty)).isEqualTo(NARROWED);
        var saved = save(path(), "title", "Weg", "slug", "weg", "revision", "1");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(path() + "?gelukt=opgeslagen");
        assertThat(back(editor.get(saved.location()))).isEqualTo(NARROWED);
        assertThat(back(editor.on(path() + "/versies").get(path()))).isEqualTo(NARROWED);
    }

    @Test
    void also_from_something_new() {
        editor.on(NARROWED).get(LIST + "/nieuw");

        var made = save(LIST + "/nieuw", "title", "Nieuw", "slug", "nieuw-hier");

        assertThat(made.status()).isEqualTo(303);
        assertThat(made.location()).startsWith(LIST + "/");
        assertThat(back(editor.get(made.location()))).isEqualTo(NARROWED);
    }

    @Test
    void two_things_opened_from_two_lists_lead_back_to_their_own() {
        var other = LIST + "/" + content.page("ander", "Ander");
        editor.on(NARROWED).get(path());
        editor.on(LIST + "?van=mij").get(other);

        assertThat(back(editor.on(path()).get(path()))).isEqualTo(NARROWED);
        assertThat(back(editor.on(other).get(other))).isEqualTo(LIST + "?van=mij");
    }

    @Test
    void who_comes_from_elsewhere_finds_the_list_as_it_begins() {
        editor.on(NARROWED).get(path());

        assertThat(back(editor.on("/redactie/taken").get(path()))).isEqualTo(LIST);
        assertThat(editor.cookie("lijst")).isEmpty();
        assertThat(back(editor.on(path()).get(path()))).isEqualTo(LIST);
        assertThat(back(editor.on("https://evil.nl/redactie/paginas?zoek=x").get(path())))
                .isEqualTo(LIST);
        assertThat(back(editor.on("geen adres").get(path()))).isEqualTo(LIST);
    }

    @Test
    void a_cookie_that_somebody_made_up_leads_nowhere_else() {
        editor.cookie("lijst", "//evil.nl/\"><b>");

        var form = editor.get(path());

        assertThat(back(form)).isEqualTo(LIST);
        assertThat(form.body()).doesNotContain("evil.nl");
    }

    @Test
    void what_leads_on_to_the_list_leads_to_the_list_as_it_was() {
        var redirects = "/redactie/doorverwijzingen";
        var narrowed = redirects + "?zoek=oud";
        editor.post(redirects, "csrf", csrf(), "from", "/oud", "to", "/kaart");
        var screen =
                editor.get(redirects)
                        .page()
                        .select("a[href^=" + redirects + "/]:contains(/oud)")
                        .attr("href");
        var form = editor.on(narrowed).get(screen);
        editor.on(screen);

        var refused = change(screen, form, "/gemeenten/bestaat-niet");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(back(refused)).isEqualTo(narrowed);
        var changed = change(screen, form, "/cijfers");
        assertThat(changed.location()).isEqualTo(narrowed + "&gelukt=doorverwezen");
    }

    private Browser.Answer change(String screen, Browser.Answer form, String to) {
        return editor.post(
                screen,
                "csrf",
                csrf(),
                "revision",
                form.field("revision"),
                "from",
                form.field("from"),
                "to",
                to);
    }

    private Browser.Answer save(String path, String... fields) {
        var sent = new String[fields.length + 8];
        System.arraycopy(fields, 0, sent, 8, fields.length);
        sent[0] = "csrf";
        sent[1] = csrf();
        sent[2] = "action";
        sent[3] = "save";
        sent[4] = "position";
        sent[5] = "1";
        sent[6] = "body";
        sent[7] = "<p>Tekst</p>";
        return editor.on(path).post(path, sent);
    }

    private String csrf() {
        return editor.get("/redactie").page().select("[name=csrf]").val();
    }

    private String path() {
        return LIST + "/" + page;
    }

    private static String back(Browser.Answer answer) {
        return answer.page().select("main a:has(use[href$=#arrow-left])").attr("href");
    }
}
