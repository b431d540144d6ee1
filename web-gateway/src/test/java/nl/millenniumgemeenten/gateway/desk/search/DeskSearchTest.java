package nl.millenniumgemeenten.gateway.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskSearchTest {
    private final FakeContent content = new FakeContent();
    private final UUID page = content.page("koffie", "Eerlijke koffie");
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        content.page("thee", "Thee");
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_draft_is_found_with_its_kind_its_state_and_who_saved_it() {
        var answer = signedIn(DeskFixture.CONTRIBUTOR).get("/redactie/zoeken?q=koffie");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main table a").attr("href"))
                .isEqualTo("/redactie/paginas/" + page);
        assertThat(answer.page().select("main table").text())
                .contains("Eerlijke koffie", "Pagina", "Concept", "door Anna")
                .doesNotContain("Thee");
        assertThat(answer.field("q")).isEqualTo("koffie");
    }

    @Test
    void nothing_found_is_said_and_nothing_typed_is_markup() {
        var answer =
                signedIn(DeskFixture.EDITOR).get("/redactie/zoeken?q=%3Cscript%3E&soort=x&na=y");

        assertThat(answer.text()).contains("Niets gevonden voor ‘<script>’");
        assertThat(answer.page().select("main script")).isEmpty();
    }

    @Test
    void who_is_not_signed_in_is_asked_to() {
        assertThat(new Browser(server.getURI()).get("/redactie/zoeken?q=koffie").status())
                .isEqualTo(303);
    }

    @Test
    void every_screen_of_the_desk_has_the_field() {
        assertThat(
                        signedIn(DeskFixture.EDITOR)
                                .get("/redactie/paginas")
                                .page()
                                .select("header form[action=/redactie/zoeken] input[name=q]"))
                .hasSize(1);
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }
}
