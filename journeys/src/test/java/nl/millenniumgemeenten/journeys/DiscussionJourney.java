package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor opens a discussion and writes in it; visitors read along, with and without scripts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionJourney {
    private static final int PHONE = 390;

    private String site = "";
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        var system = SharedSystem.get();
        site = system.addresses().siteUrl().toString();
        editor = new Browser(site);
        visitor = new Browser(site);
        editor.signIn(system.firstEditor());
    }

    @AfterAll
    void close() {
        editor.close();
        visitor.close();
    }

    @Test
    void an_editor_discusses_and_visitors_read_along() {
        visitor.visit("/discussies");
        var page = editor.page();
        page.navigate("/redactie/discussies");
        editor.look();
        page.getByRole(AriaRole.LINK, named("Nieuwe discussie")).click();
        editor.look();
        page.locator("#title").fill("Fair trade inkopen: wie heeft ervaring?");
        page.locator("#under").fill("/doelen/8");
        page.locator("#markdown")
                .fill(
                        "Onze gemeente wil **eerlijke koffie**.\n\n- Waar begin je?\n- Wat kost het?");
        press("Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
        editor.look();
        editor.assertValid(editor.html(page.url()));
        write("Begin bij [de gids](/hulpbronnen), en zie https://example.org/koffie.");
        page.getByRole(AriaRole.LINK, named("Citeer uit bijdrage 1")).click();
        assertThat(page.locator("#schrijf")).containsText("Je antwoordt op bijdrage 1.");
        page.locator("#schrijf #markdown").fill("> Wat kost het?\n\nNiets extra’s.");
        press("Plaats");
        assertThat(page.locator("#bijdrage-3")).containsText("Niets extra’s.");
        write("Nog een die weg moet.");
        page.getByRole(AriaRole.LINK, named("Aanpassen of verbergen van bijdrage 4")).click();
        editor.look();
        editor.assertValid(editor.html(page.url()));
        press("Verberg");
        assertThat(page.locator("[role=status]")).containsText("Verborgen.");

        visitor.page().navigate("/");
        visitor.page()
                .getByRole(AriaRole.LINK, named("Fair trade inkopen: wie heeft ervaring?"))
                .click();
        visitor.look();
        visitor.assertValid(visitor.html(visitor.page().url()));
        assertThat(visitor.page().locator("article.contribution")).hasCount(4);
        assertThat(visitor.page().locator("#bijdrage-4")).containsText("verborgen");
        assertThat(visitor.page().locator("#bijdrage-3 blockquote")).containsText("Wat kost het?");
        assertThat(visitor.page().locator("#bijdrage-2 a[rel='nofollow ugc']"))
                .hasText("https://example.org/koffie");
        visitor.visit("/doelen/8");
        assertThat(visitor.page().locator("main")).containsText("Discussies hierover");
        visitor.visit("/discussies");
        assertThat(visitor.html("/discussies/feed.atom")).contains("eerlijke koffie");

        readWithoutScripts();
    }

    /// On a phone, by the permanent link of a reply.
    private void readWithoutScripts() {
        var chromium = Objects.requireNonNull(visitor.context().browser());
        var options =
                new NewContextOptions()
                        .setBaseURL(site)
                        .setJavaScriptEnabled(false)
                        .setViewportSize(PHONE, 800);
        try (var context = chromium.newContext(options)) {
            var plain = context.newPage();
            plain.navigate("/discussies");
            plain.getByRole(AriaRole.LINK, named("Fair trade inkopen: wie heeft ervaring?"))
                    .click();
            plain.getByRole(AriaRole.LINK, named("Antwoord op bijdrage 1")).click();
            assertThat(plain.url()).endsWith("#bijdrage-1");
            assertThat(plain.locator("#bijdrage-1")).containsText("eerlijke koffie");
            assertThat(plain.locator("#bijdrage-1 time")).isVisible();
        }
    }

    private void write(String markdown) {
        editor.page().locator("#schrijf #markdown").fill(markdown);
        press("Plaats");
        assertThat(editor.page().locator("[role=status]")).containsText("Je bijdrage staat erbij.");
    }

    private void press(String name) {
        editor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
