package nl.millenniumgemeenten.gateway.desk.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
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
class MenuDeskTest {
    private final FakeContent content = new FakeContent();
    private final UUID page = content.page("over-ons", "Over ons");
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void links_are_added_moved_and_taken_away_with_buttons() {
        var first = send("save", "Kaart", "", "/kaart", "", page.toString(), "", "", "", "");
        assertThat(first.status()).isEqualTo(303);
        assertThat(content.links("footer")).containsExactly("Kaart/kaart", page.toString());

        send("omhoog-1", "Kaart", "", "/kaart", "", page.toString(), "", "", "", "");
        assertThat(content.links("footer")).containsExactly(page.toString(), "Kaart/kaart");

        send("weg-0", "", page.toString(), "", "Kaart", "", "/kaart", "", "", "");
        assertThat(content.links("footer")).containsExactly("Kaart/kaart");
        assertThat(editor.get("/redactie/menu").page().select("#footer-label-0").val())
                .isEqualTo("Kaart");
    }

    @Test
    void what_leads_nowhere_is_told_beside_it_and_kept() {
        var answer = send("save", "Leeg", "", "", "", "", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("a[href=#footer-address-0]")).isNotEmpty();
        assertThat(answer.page().select("#footer-label-0").val()).isEqualTo("Leeg");
    }

    @Test
    void the_second_editor_sees_both_versions() {
        var opened = editor.get("/redactie/menu").page().select("#menu-main [name=revision]").val();
        editor.post(
                "/redactie/menu/main",
                "csrf",
                csrf(),
                "revision",
                opened,
                "label",
                "Van Jan",
                "page",
                "",
                "address",
                "/cijfers");
        var late =
                editor.post(
                        "/redactie/menu/main",
                        "csrf",
                        csrf(),
                        "revision",
                        opened,
                        "label",
                        "Mijn link",
                        "page",
                        "",
                        "address",
                        "/kaart");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".compared").text())
                .contains("[verwijderd: Van Jan]", "[toegevoegd: Mijn link]");
        assertThat(late.page().select(".clash__buttons a").attr("href"))
                .isEqualTo("/redactie/menu");
        var both = new ArrayList<>(List.of(DeskFixture.fields(late)));
        both.addAll(List.of("choice-links", "together"));
        assertThat(editor.post("/redactie/menu/main", both.toArray(String[]::new)).status())
                .isEqualTo(303);
        assertThat(content.links("main"))
                .containsExactlyInAnyOrder("Van Jan/cijfers", "Mijn link/kaart");
    }

    private Browser.Answer send(String action, String... cells) {
        var screen = editor.get("/redactie/menu");
        var fields = new String[6 + 2 * cells.length];
        fields[0] = "csrf";
        fields[1] = csrf();
        fields[2] = "revision";
        fields[3] = screen.page().select("#menu-footer input[name=revision]").val();
        fields[4] = "action";
        fields[5] = action;
        var names = new String[] {"label", "page", "address"};
        for (int at = 0; at < cells.length; at++) {
            fields[6 + 2 * at] = names[at % 3];
            fields[7 + 2 * at] = cells[at];
        }
        return editor.post("/redactie/menu/footer", fields);
    }

    private String csrf() {
        return editor.get("/redactie/menu").field("csrf");
    }
}
