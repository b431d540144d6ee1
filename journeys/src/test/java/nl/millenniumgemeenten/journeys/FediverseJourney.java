package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Somebody on Mastodon follows the site, reads its news there and answers; the answer stands on
/// the site as soon as a moderator placed it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FediverseJourney {
    private static final String TITLE = "Zwolle deelt zijn volkstuinen";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private LocalSystem system;
    private String site = "";
    private PlayedServer mastodon;
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        site = system.addresses().siteUrl().toString();
        mastodon = new PlayedServer();
        editor = Browser.atTheDesk(system);
        visitor = new Browser(site);
    }

    @AfterAll
    void close() {
        editor.close();
        visitor.close();
        mastodon.close();
    }

    @Test
    void somebody_elsewhere_follows_reads_and_answers() throws Exception {
        choose("campagne");
        var handle = "@campagne@" + Addresses.server(URI.create(site));
        visitor.visit("/");
        visitor.assertValid(visitor.html("/"));
        assertThat(visitor.page().locator(".footer__fediverse")).containsText(handle);

        var actor = find(handle);
        var follow = new Activity.Follow(mastodon.at("/7c1b"), mastodon.anna(), actor.id());
        assertThat(mastodon.forge(actor.inbox(), follow.write())).isEqualTo(401);
        assertThat(mastodon.bring(actor.inbox(), follow.write())).isEqualTo(202);
        awaitDelivery("\"type\":\"Accept\"");

        var news = publish();
        var create = awaitDelivery("\"type\":\"Create\"");
        assertThat(create).contains(TITLE, site + news, "Iedereen mag meedoen.");
        assertThat(mastodon.unsigned()).isEmpty();
        var page = mastodon.ask(URI.create(site + news));
        assertThat(page.statusCode()).isEqualTo(303);
        var post = page.headers().firstValue("Location").orElse("");
        assertThat(create).contains("\"id\":\"" + site + post + "\"");
        assertThat(mastodon.ask(URI.create(site + post)).statusCode()).isEqualTo(200);

        assertThat(mastodon.bring(actor.inbox(), reply(site + post))).isEqualTo(202);
        place();
        read(news);
        block(actor);
        choose("");
        assertThat(mastodon.ask(actor.id()).statusCode()).isEqualTo(404);
    }

    private void choose(String name) {
        var desk = editor.page();
        desk.navigate("/redactie/campagne");
        desk.locator("#fediverseName").fill(name);
        press(desk, "Opslaan");
        assertThat(desk.locator("[role=status]").first()).isVisible();
        if (!name.isEmpty()) {
            editor.look();
            editor.assertValid(editor.html(desk.url()));
        }
    }

    /// As another server does, for who types the handle there.
    private RemoteActor find(String handle) throws IOException, InterruptedException {
        var finger =
                URI.create(
                        site
                                + "/.well-known/webfinger?resource="
                                + URLEncoder.encode(
                                        "acct:" + handle.substring(1), StandardCharsets.UTF_8));
        var until = Instant.now().plus(PATIENCE);
        while (mastodon.ask(finger).statusCode() != 200) {
            assertThat(Instant.now()).as("found by its handle").isBefore(until);
            editor.page().waitForTimeout(500);
        }
        assertThat(new String(mastodon.ask(finger).body(), StandardCharsets.UTF_8))
                .contains(site + "/fediverse/actor");
        var answer = mastodon.ask(URI.create(site + "/fediverse/actor"));
        return RemoteActor.read(answer.body()).orElseThrow();
    }

    private String awaitDelivery(String part) {
        var until = Instant.now().plus(PATIENCE);
        while (mastodon.delivered().stream().noneMatch(each -> each.contains(part))) {
            assertThat(Instant.now()).as("delivered: %s", part).isBefore(until);
            editor.page().waitForTimeout(500);
        }
        return mastodon.delivered().stream()
                .filter(each -> each.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private String publish() {
        var desk = editor.page();
        desk.navigate("/redactie/nieuws/nieuw");
        desk.locator("#title").fill(TITLE);
        desk.locator("#summary").fill("Iedereen mag meedoen.");
        desk.locator("#body").fill("Vandaag gingen de hekken open.");
        desk.locator("#slug").fill("zwolle-deelt-zijn-volkstuinen");
        desk.locator("#datedOn").fill("2026-11-29");
        press(desk, "Publiceren");
        assertThat(desk.locator("[role=status]").first()).isVisible();
        visitor.page().navigate("/nieuws");
        visitor.page().getByRole(AriaRole.LINK, named(TITLE)).click();
        visitor.look();
        visitor.assertValid(visitor.html(visitor.page().url()));
        return visitor.page().url().substring(site.length());
    }

    /// As Mastodon sends it.
    private byte[] reply(String post) {
        return """
        {"@context": "https://www.w3.org/ns/activitystreams",
         "id": "%1$s/statuses/1/activity", "type": "Create", "actor": "%1$s",
         "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": [],
         "object": {"id": "%1$s/statuses/1", "type": "Note", "attributedTo": "%1$s",
          "inReplyTo": "%2$s", "published": "%3$s", "url": "%4$s/1",
          "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": [],
          "content": "<p><span class=\\"h-card\\"><a href=\\"%5$s\\" class=\\"u-url mention\\">@<span>campagne</span></a></span> Mooi plan, wij doen mee!<script>alert(1)</script></p>"}}
        """
                .formatted(
                        mastodon.anna(),
                        post,
                        Instant.now(),
                        mastodon.at("/@anna"),
                        site + "/fediverse/actor")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void place() {
        var desk = editor.page();
        var waiting = desk.locator("article").filter(withText("Mooi plan, wij doen mee!"));
        var until = Instant.now().plus(PATIENCE);
        desk.navigate("/redactie/discussies/wachtrij");
        while (waiting.count() == 0) {
            assertThat(Instant.now()).as("the reply waits").isBefore(until);
            desk.waitForTimeout(500);
            desk.navigate("/redactie/discussies/wachtrij");
        }
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        assertThat(waiting).containsText("Anna de Vries");
        assertThat(waiting).containsText(mastodon.handle());
        waiting.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Plaatsen")))
                .click();
        assertThat(desk.locator("[role=status]").first()).containsText("Geplaatst.");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void read(String news) {
        var page = visitor.page();
        page.navigate(news);
        page.locator("main").getByRole(AriaRole.LINK, linkNamed(TITLE)).first().click();
        visitor.look();
        visitor.assertValid(visitor.html(page.url()));
        var contribution = page.locator("article.contribution").filter(withText("Mooi plan"));
        assertThat(contribution).containsText("Anna de Vries");
        assertThat(contribution.getByRole(AriaRole.LINK, linkNamed(mastodon.handle())))
                .hasAttribute("href", mastodon.at("/@anna").toString());
        assertThat(page.content()).doesNotContain("alert(1)");
    }

    private static Locator.GetByRoleOptions linkNamed(String part) {
        return new Locator.GetByRoleOptions().setName(part).setExact(false);
    }

    private void block(RemoteActor actor) throws IOException, InterruptedException {
        var desk = editor.page();
        desk.navigate("/redactie/fediverse");
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        assertThat(desk.locator("main")).containsText(mastodon.host());
        press(desk, "Blokkeer " + mastodon.host());
        assertThat(desk.locator("[role=status]").first()).containsText("Geblokkeerd.");
        editor.look();
        var follow = new Activity.Follow(mastodon.at("/7c1c"), mastodon.anna(), actor.id());
        assertThat(mastodon.bring(actor.inbox(), follow.write())).isEqualTo(403);
        press(desk, "Hef blokkade op van " + mastodon.host());
        assertThat(desk.locator("[role=status]").first()).containsText("De blokkade is opgeheven.");
    }
}
