package nl.millenniumgemeenten.gateway.desk.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeFediverse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FediverseDeskTest {
    private static final String SCREEN = "/redactie/fediverse";
    private static final String MODERATOR = "moderator@example.nl";

    private final FakeFediverse service = new FakeFediverse();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeEach
    void start() {
        server = DeskFixture.start(Map.of("services.subscription", service.address().toString()));
        AccountsFixture.add(
                server.getApplicationContext(), MODERATOR, DeskFixture.PASSWORD, Role.MODERATOR);
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @AfterEach
    void stop() {
        server.stop();
        service.close();
    }

    @Test
    void an_editor_sees_from_where_the_site_is_followed() {
        assertThat(editor.get(SCREEN).text())
                .contains(
                        "@campagne@localhost:8080",
                        "13",
                        "mastodon.example",
                        "Gaat goed",
                        "Niet te bereiken",
                        "Sinds 24 november 2026, 13.00 uur: De server is niet te bereiken.");
    }

    @Test
    void a_server_is_blocked_and_let_in_again() {
        var blocked = post("/blokkeren", "mastodon.example");
        assertThat(blocked.status()).isEqualTo(303);
        assertThat(editor.get(blocked.location()).text())
                .contains("Geblokkeerd.", "Hef blokkade op");
        assertThat(service.blocked()).containsExactly("mastodon.example");

        var open = post("/deblokkeren", "mastodon.example");
        assertThat(editor.get(open.location()).text()).contains("De blokkade is opgeheven");
        assertThat(service.blocked()).isEmpty();
    }

    @Test
    void what_was_typed_may_be_an_address_or_an_account() {
        post("/blokkeren", "https://Lastig.example/@iemand");
        post("/blokkeren", "@iemand@anders.example:8443");

        assertThat(service.blocked()).containsExactly("anders.example:8443", "lastig.example");
        var refused = post("/blokkeren", "geen server!");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#host-fout").text()).contains("voorbeeld.social");
        assertThat(refused.page().select("form[aria-labelledby] #host").val())
                .isEqualTo("geen server!");
    }

    @Test
    void a_moderator_does_so_too_and_a_contributor_does_not() {
        var moderator = new Browser(server.getURI());
        DeskFixture.signIn(moderator, MODERATOR);
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        assertThat(moderator.get(SCREEN).status()).isEqualTo(200);
        assertThat(moderator.get("/redactie").page().select("a[href=" + SCREEN + "]")).isNotEmpty();
        assertThat(contributor.get(SCREEN).status()).isEqualTo(403);
        assertThat(contributor.get("/redactie").page().select("a[href=" + SCREEN + "]")).isEmpty();
    }

    @Test
    void an_outage_is_said_and_nothing_typed_is_lost() {
        service.stop();

        assertThat(editor.get(SCREEN).status()).isEqualTo(503);
        assertThat(post("/blokkeren", "lastig.example").status()).isEqualTo(503);
    }

    private Browser.Answer post(String act, String host) {
        var token = editor.get("/redactie").page().select("[name=csrf]").val();
        return editor.post(SCREEN + act, "host", host, "csrf", token);
    }
}
