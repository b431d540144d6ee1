package nl.millenniumgemeenten.gateway.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTreeDeskTest {
    private final FakeContent content = new FakeContent();
    private final UUID first = content.page("eerste", "Eerste");
    private final UUID second = content.page("tweede", "Tweede");
    private final UUID third = content.page("derde", "Derde");
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        editor = signedIn(DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void the_first_goes_down_the_last_goes_up_and_the_middle_both() {
        assertThat(moves(first)).containsExactly("-/" + second);
        assertThat(moves(second)).containsExactly("-/-", "-/" + third);
        assertThat(moves(third)).containsExactly("-/" + first);
    }

    @Test
    void a_button_puts_a_page_where_it_says() {
        var answer = place(third, "naar", "-/" + first);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("/redactie/paginas?gelukt=verplaatst");
        assertThat(content.place(third)).containsOnlyKeys("after").containsValue(first.toString());
    }

    @Test
    void under_another_page_it_comes_last() {
        var choice = editor.get("/redactie/paginas/" + second + "/plaats");
        assertThat(choice.page().select("select[name=onder] option").eachText())
                .containsExactly("Bovenaan, onder geen andere pagina", "Eerste", "Derde");

        assertThat(place(second, "onder", first.toString()).status()).isEqualTo(303);
        assertThat(content.place(second)).containsEntry("parent", first.toString());
    }

    @Test
    void a_refusal_is_told_above_the_tree_as_it_is() {
        var itself = place(first, "naar", first + "/-");
        var nothing = place(first, "naar", "onzin");

        assertThat(itself.status()).isEqualTo(422);
        assertThat(itself.text()).contains("Een pagina kan niet onder zichzelf staan.", "Derde");
        assertThat(nothing.status()).isEqualTo(422);
    }

    @Test
    void who_comes_late_is_told_that_somebody_else_was_first() {
        var late =
                editor.post(
                        "/redactie/paginas/" + first + "/plaats",
                        "csrf",
                        csrf(),
                        "revision",
                        "999",
                        "naar",
                        "-/" + second);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Iemand anders", "nog niets verplaatst");
    }

    @Test
    void a_contributor_sees_the_tree_and_moves_nothing() {
        var contributor = signedIn(DeskFixture.CONTRIBUTOR);
        var tree = contributor.get("/redactie/paginas");

        assertThat(tree.text()).contains("Eerste", "Tweede");
        assertThat(tree.page().select("form[action$=/plaats]")).isEmpty();
        assertThat(contributor.get("/redactie/paginas/" + first + "/plaats").status())
                .isEqualTo(403);
    }

    @Test
    void who_looks_for_a_page_gets_a_list_with_the_place_of_each() {
        content.place(content.page("onder", "Zesde onder"), List.of("Over ons", "Werkwijze"));

        var found = editor.get("/redactie/paginas?zoek=Zesde").page();

        assertThat(found.select("page-tree")).isEmpty();
        assertThat(found.select(".content-table__title a").eachText())
                .containsExactly("Zesde onder");
        assertThat(found.select(".content-table__address").text())
                .isEqualTo("Onder Over ons › Werkwijze, /onder");
        assertThat(found.text()).contains("1 pagina gevonden.");
        assertThat(found.select("#zoek").val()).isEqualTo("Zesde");
        assertThat(found.select("main a:contains(hele boom)").attr("href"))
                .isEqualTo("/redactie/paginas");
    }

    @Test
    void who_looks_for_what_is_not_there_is_told() {
        var found = editor.get("/redactie/paginas?zoek=bestaat-niet&toestand=planned").page();

        assertThat(found.select("[role=status]").text()).isEqualTo("Hier is niets van gevonden.");
        assertThat(found.select("#toestand option[selected]").text()).isEqualTo("Gepland");
        assertThat(editor.get("/redactie/paginas?toestand=onzin").page().select("page-tree"))
                .isNotEmpty();
    }

    private List<String> moves(UUID page) {
        return editor.get("/redactie/paginas")
                .page()
                .select("#pagina-" + page + " > .page-tree__row button[name=naar]")
                .eachAttr("value");
    }

    private Browser.Answer place(UUID page, String name, String value) {
        var row = editor.get("/redactie/paginas").page().select("#pagina-" + page);
        return editor.post(
                "/redactie/paginas/" + page + "/plaats",
                "csrf",
                csrf(),
                "revision",
                row.select("input[name=revision]").val(),
                name,
                value);
    }

    private String csrf() {
        return editor.get("/redactie/paginas").field("csrf");
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }
}
