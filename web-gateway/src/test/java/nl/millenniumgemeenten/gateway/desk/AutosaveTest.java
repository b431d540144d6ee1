package nl.millenniumgemeenten.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.body.Chromium;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a browser keeps while somebody types, in one that is real.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutosaveTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        chromium = new Chromium(server.getURI());
        page = chromium.window(true);
        Chromium.signIn(page);
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.stop();
        content.close();
    }

    @Test
    void two_windows_of_one_person_keep_what_is_typed_in_each() {
        var form = "/redactie/paginas/" + content.page("twee-vensters", "Twee vensters");
        var other = page.context().newPage();
        page.navigate(form);
        other.navigate(form);
        type(page, "Uit het eerste");
        type(other, "Uit het tweede");
        assertThat(kept(page)).containsText("Concept bewaard om");
        assertThat(kept(other)).containsText("Concept bewaard om");
        type(page, "Uit het eerste, en meer");
        awaitCopy("Uit het eerste, en meer");
        other.close();

        page.navigate(form);

        assertThat(offers(page)).hasCount(2);
        // Which of them came last depends on when the closing window got through.
        var offered =
                Stream.of(offers(page).first(), offers(page).last())
                        .map(offer -> offer.getAttribute("href"))
                        .toList();
        var second =
                offered.stream()
                        .filter(offer -> titleAt(offer).equals("Uit het tweede"))
                        .findFirst()
                        .orElseThrow();
        page.navigate(second);
        assertThat(page.locator("#title")).hasValue("Uit het tweede");
        press(page, "Opslaan als concept");
        assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
        assertThat(offers(page)).hasCount(1);
        offers(page).first().click();
        assertThat(page.locator("#title")).hasValue("Uit het eerste, en meer");
        throwAway(form);
    }

    @Test
    void what_was_typed_without_a_network_is_offered_beside_what_came_later_from_elsewhere() {
        UUID id = content.page("zonder-netwerk", "Zonder netwerk");
        var form = "/redactie/paginas/" + id;
        var away = page.context().newPage();
        away.navigate(form);
        page.context().setOffline(true);
        type(away, "Getypt zonder netwerk");
        assertThat(kept(away)).containsText("De verbinding is weg");
        away.close();
        page.context().setOffline(false);
        var elsewhere = new Browser(server.getURI());
        DeskFixture.signIn(elsewhere, DeskFixture.EDITOR);
        var there = elsewhere.get(form);
        var sent =
                elsewhere.post(
                        "/redactie/werkkopie/pages/" + id,
                        "csrf",
                        there.field("csrf"),
                        "revision",
                        there.field("revision"),
                        "edition",
                        there.field("edition"),
                        "window",
                        // Not that of an offer: the closing window may have got through yet.
                        there.page().select("form[data-editing] [name=window]").val(),
                        "title",
                        "Van een andere machine");
        assertThat(sent.status()).isEqualTo(200);

        // A window that closes holds on for a moment to what was typed in it.
        page.waitForFunction("() => navigator.locks.query().then(({ held }) => held.length === 0)");
        page.navigate(form);

        assertThat(offers(page)).hasCount(2);
        assertThat(content.copies().toString())
                .contains("Getypt zonder netwerk", "Van een andere machine");
        // Which of them came last depends on when the closing window got through.
        var first = offers(page).first().getAttribute("href");
        var last = offers(page).last().getAttribute("href");
        assertThat(List.of(titleAt(first), titleAt(last)))
                .containsExactlyInAnyOrder("Getypt zonder netwerk", "Van een andere machine");
        throwAway(form);
    }

    @Test
    void two_menus_on_one_page_each_keep_what_is_typed_in_them() {
        page.navigate("/redactie/menu");
        page.locator("#main-label-0").fill("Cijfers");
        page.locator("#main-address-0").fill("/cijfers");
        page.locator("#footer-label-0").fill("Colofon");
        page.locator("#footer-address-0").fill("/colofon");
        assertThat(kept(page).first()).containsText("Concept bewaard om");
        assertThat(kept(page).last()).containsText("Concept bewaard om");
        page.locator("#menu-footer")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Opslaan").setExact(true))
                .last()
                .click();

        assertThat(page.locator("#footer-label-0")).hasValue("Colofon");
        assertThat(page.locator("#main-label-0")).hasValue("");
        assertThat(offers(page)).hasCount(1);
        offers(page).click();
        assertThat(page.locator("#main-label-0")).hasValue("Cijfers");
        assertThat(page.locator("#footer-label-0")).hasValue("Colofon");
        throwAway("/redactie/menu");
    }

    @Test
    void settings_typed_in_a_browser_that_dies_without_a_network_are_offered_afterwards() {
        var away = page.context().newPage();
        away.navigate("/redactie/campagne");
        page.context().setOffline(true);
        away.locator("#tagline").fill("Getypt zonder netwerk");
        assertThat(kept(away)).containsText("De verbinding is weg");
        away.close();
        page.context().setOffline(false);
        page.waitForFunction("() => navigator.locks.query().then(({ held }) => held.length === 0)");

        page.navigate("/redactie/campagne");

        assertThat(offers(page)).hasCount(1);
        offers(page).click();
        assertThat(page.locator("#tagline")).hasValue("Getypt zonder netwerk");
        throwAway("/redactie/campagne");
    }

    /// Until what was typed has arrived.
    private void awaitCopy(String typed) {
        page.waitForCondition(() -> content.copies().toString().contains(typed));
    }

    private String titleAt(String form) {
        page.navigate(form);
        return page.locator("#title").inputValue();
    }

    private void throwAway(String form) {
        page.navigate(form);
        while (offers(page).count() > 0) {
            press(page, "Weggooien");
        }
        assertThat(content.copies()).isEmpty();
    }

    private static void type(Page page, String title) {
        page.locator("#title").fill(title);
    }

    private static Locator kept(Page page) {
        return page.locator("[data-kept]");
    }

    private static Locator offers(Page page) {
        return page.locator(".offer a");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
