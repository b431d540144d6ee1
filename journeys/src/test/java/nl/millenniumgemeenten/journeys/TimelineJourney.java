package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the campaign posts on Mastodon is on its own site too, for who wants nothing of Mastodon.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineJourney {
    private static final String NAME = "Onze campagne op Mastodon";
    private static final int MOST_LOOKS = 60;

    private LocalSystem system;
    private HttpServer mastodon;
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        mastodon = mastodon();
        editor = Browser.atTheDesk(system);
        visitor = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        visitor.close();
        mastodon.stop(0);
    }

    @Test
    void an_editor_adds_the_account_and_visitors_read_what_it_posts() {
        var desk = editor.page();
        desk.navigate("/redactie/tijdlijn");
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        desk.getByRole(AriaRole.LINK, named("Nieuwe bron")).click();
        desk.locator("#address").fill("geen adres");
        press(desk, "Opslaan");
        assertThat(desk).hasTitle(Pattern.compile("^Fout"));
        editor.look();
        desk.locator("#kind").selectOption("Mastodon");
        desk.locator("#address").fill(address() + "/@campagne");
        desk.locator("#name").fill(NAME);
        press(desk, "Opslaan");
        assertThat(desk.locator("[role=status]")).isVisible();
        awaitPosts();
        editor.look();
        editor.assertValid(editor.html(desk.url()));

        var page = visitor.page();
        visitor.visit("/tijdlijn");
        visitor.assertValid(visitor.html("/tijdlijn"));
        var posts = page.locator("article.post");
        assertThat(posts).hasCount(2);
        assertThat(posts.first()).containsText("Wereldwinkels openen vandaag");
        assertThat(posts.first().locator("img")).hasAttribute("alt", "Een kraam met koffie");
        assertThat(posts.first().getByRole(AriaRole.LINK).last())
                .hasAttribute("href", address() + "/@campagne/2");
        assertThat(page.content()).doesNotContain("alert(1)");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Wereldwinkels openen vandaag");
        visitor.look();
        visitor.assertValid(visitor.html("/"));

        hideOne();
        share();
        removeSource();
    }

    private void awaitPosts() {
        var outcome = editor.page().getByText("2 nieuwe berichten.");
        for (int look = 0; look < MOST_LOOKS && outcome.count() == 0; look++) {
            editor.page().waitForTimeout(1_000);
            editor.page().navigate("/redactie/tijdlijn");
        }
        assertThat(outcome).isVisible();
    }

    private void hideOne() {
        var desk = editor.page();
        var post = desk.locator("article", new Page.LocatorOptions().setHasText("Goedemorgen"));
        post.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Verberg")))
                .click();
        assertThat(desk.locator("[role=status]")).isVisible();
        visitor.page().navigate("/tijdlijn");
        assertThat(visitor.page().locator("article.post")).hasCount(1);
    }

    private void share() {
        var page = visitor.page();
        page.navigate("/nieuws");
        page.locator("main h2 a, main h3 a").first().click();
        visitor.look();
        var links = page.locator(".share a");
        assertThat(links.first()).hasAttribute("href", Pattern.compile("^mailto:\\?subject=\\S+"));
        assertThat(page.getByRole(AriaRole.LINK, named("Deel via WhatsApp"))).isVisible();
    }

    private void removeSource() {
        var desk = editor.page();
        desk.navigate("/redactie/tijdlijn");
        desk.getByRole(AriaRole.LINK, named(NAME)).click();
        editor.look();
        desk.getByRole(AriaRole.LINK, named("Verwijder deze bron")).click();
        editor.look();
        press(desk, "Verwijder deze bron");
        assertThat(desk.locator("[role=status]")).isVisible();
        visitor.page().navigate("/tijdlijn");
        assertThat(visitor.page().locator("main")).containsText("Er zijn nog geen berichten.");
    }

    private String address() {
        return "http://127.0.0.1:" + mastodon.getAddress().getPort();
    }

    /// An account with two posts, as Mastodon tells them.
    private HttpServer mastodon() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/api/v1/accounts/lookup" ->
                        send(exchange, "{\"id\": \"109\", \"acct\": \"campagne\"}");
                case "/api/v1/accounts/109/statuses" -> send(exchange, statuses());
                case "/foto.png" -> send(exchange, "image/png", picture());
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String statuses() {
        return """
        [{"id": "2", "visibility": "public", "in_reply_to_account_id": null, "reblog": null,
          "created_at": "2026-11-20T09:00:00.000Z", "url": "%1$s/@campagne/2", "language": "nl",
          "content": "<p>Wereldwinkels openen vandaag hun deuren. <a href=\\"https://example.org/winkels\\" onclick=\\"alert(1)\\">Kijk waar</a><script>alert(1)</script></p>",
          "media_attachments": [{"type": "image", "url": "%1$s/foto.png", "description": "Een kraam met koffie"}]},
         {"id": "1", "visibility": "public", "in_reply_to_account_id": null, "reblog": null,
          "created_at": "2026-11-19T09:00:00.000Z", "url": "%1$s/@campagne/1", "language": "nl",
          "content": "<p>Goedemorgen!</p>", "media_attachments": []}]\
        """
                .formatted(address());
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        send(exchange, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 1200, 400);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
