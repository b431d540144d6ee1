package nl.millenniumgemeenten.gateway.desk.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.desk.body.Chromium;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Going through what waits with the keyboard, in a browser that is real.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionQueueKeysTest {
    private static final String QUEUE = "/redactie/discussies/wachtrij";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Chromium chromium;
    private Page page;
    private UUID discussion;
    private UUID one;
    private UUID two;
    private UUID three;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        content.tell(change -> SiteFixture.replace(site, SiteFixture.after(site.image(), change)));
        discussion = open();
        chromium = new Chromium(server.getURI());
        page = chromium.window(true);
        Chromium.signIn(page);
    }

    private UUID open() {
        var editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        var form = editor.get("/redactie/discussies/nieuw");
        var opened =
                editor.post(
                        "/redactie/discussies/nieuw",
                        Stream.concat(
                                        Stream.of(DeskFixture.fields(form)),
                                        Stream.of(
                                                "title",
                                                "Fair trade",
                                                "openTo",
                                                "EVERYONE",
                                                "markdown",
                                                "Wie?"))
                                .toArray(String[]::new));
        return UUID.fromString(opened.location().split("[/?]", -1)[3]);
    }

    @BeforeEach
    void threeWait() {
        content.waiting().clear();
        one = content.waiting().first(discussion, "Fair trade", "Jan Jansen", "Eerste");
        two = content.waiting().first(discussion, "Fair trade", "Els Bakker", "Tweede");
        three = content.waiting().again(discussion, "Fair trade", "Ali Demir", "Derde");
        page.navigate(QUEUE);
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.stop();
        content.close();
    }

    @Test
    void keys_go_through_the_queue_place_and_go_to_the_reason() {
        assertThat(page.getByText("Met het toetsenbord")).isVisible();
        item(one).focus();
        press("j");
        press("j");
        assertThat(item(three)).isFocused();
        press("j");
        assertThat(item(three)).isFocused();
        press("k");
        assertThat(item(two)).isFocused();

        press("p");

        assertThat(page.getByText("Geplaatst. Bezoekers zien de bijdrage nu.")).isVisible();
        assertThat(item(three)).isFocused();
        assertThat(item(two)).hasCount(0);

        press("w");
        assertThat(page.locator("#reden-" + three)).isFocused();
        page.keyboard().type("wat een jip-en-janneke");
        assertThat(page.locator("#reden-" + three)).hasValue("wat een jip-en-janneke");
        press("Tab");
        press("Enter");

        assertThat(page.getByText("De schrijver krijgt je reden per mail.")).isVisible();
        assertThat(item(one)).isFocused();
        assertThat(content.waiting().reason(three)).isEqualTo("wat een jip-en-janneke");
        press("p");
        assertThat(page.getByText("Je bent helemaal bij!")).isFocused();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_key_and_enter_refuse_as_advertising() {
        item(one).focus();
        press("r");
        assertThat(page.locator("#soort-" + one)).hasValue("ADVERTISING");
        press("Enter");

        assertThat(page.getByText("De schrijver krijgt je reden per mail.")).isVisible();
        assertThat(item(one)).hasCount(0);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void outside_what_waits_keys_do_nothing() {
        page.locator("main").focus();
        press("p");
        press("j");
        press("w");

        assertThat(page.locator("main")).isFocused();
        assertThat(page.locator("article")).hasCount(3);
        item(one).focus();
        press("Control+j");
        press("Shift+j");
        assertThat(item(one)).isFocused();
    }

    @Test
    void everybody_can_use_it() {
        page.locator("summary").first().click();
        Chromium.look(page);
        item(one).focus();
        press("s");
        assertThat(page.getByText("Over deze schrijver")).isVisible();
        Chromium.look(page);
        content.report(content.lastContribution(), "Dit is reclame.");
        page.navigate("/redactie/discussies/meldingen");
        Chromium.look(page);
        page.navigate("/redactie/discussies/mail");
        Chromium.look(page);
        page.navigate("/redactie/discussies/instellingen");
        Chromium.look(page);
        page.navigate("/redactie/discussies");
        Chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    private Locator item(UUID id) {
        return page.locator("#bijdrage-" + id);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
