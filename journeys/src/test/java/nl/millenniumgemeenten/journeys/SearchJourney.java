package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourney {
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(SharedSystem.get().addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void who_makes_a_mistake_finds_what_was_meant() {
        var page = browser.page();
        page.navigate("/nieuws");
        field(page).fill("leeuwaarden");
        page.keyboard().press("Enter");

        assertThat(page.locator(".search-hit").first()).containsText("Leeuwarden");
        assertThat(page.locator(".search-hit mark").first()).isVisible();
        page.locator(".search-meant a").click();
        assertThat(page.locator(".search-found")).containsText("voor ‘leeuwarden’");
        browser.look();
    }

    @Test
    void suggestions_are_chosen_by_keyboard() {
        var page = browser.page();
        page.navigate("/");
        field(page).pressSequentially("loon op z");
        var options = page.getByRole(AriaRole.OPTION);

        assertThat(options.first()).containsText("Loon op Zand");
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
        browser.look();
        field(page).focus();
        page.keyboard().press("Escape");
        assertThat(options).hasCount(0);
        assertThat(field(page)).hasValue("loon op z");
        page.keyboard().press("ArrowDown");
        assertThat(options.first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(field(page)).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Loon op Zand");
        assertThat(browser.context().cookies()).isEmpty();
    }

    @Test
    void choices_narrow_what_was_found_and_can_be_left_again() {
        var page = browser.page();
        page.navigate("/zoeken?q=millenniumgemeente");
        int all = page.locator(".search-hit").count();
        page.locator(".search-facets").getByRole(AriaRole.LINK, named("Nieuws \\d+")).click();

        assertThat(page.locator(".search-hit__about").first()).containsText("Nieuws");
        assertThat(page.locator("a.filter[aria-current=true]").first()).containsText("Nieuws");
        page.locator(".search-facet").first().getByRole(AriaRole.LINK, named("Alles")).click();
        assertThat(page.locator(".search-hit")).hasCount(all);
    }

    @Test
    void a_phone_shows_the_field_on_every_page() {
        var page = browser.page();
        page.setViewportSize(Browser.PHONE, 844);
        page.navigate("/gemeenten/leerdam");

        assertThat(field(page)).isVisible();
        field(page).fill("vijfherenlanden");
        page.keyboard().press("Enter");
        assertThat(page.locator(".search-hit").first()).containsText("Vijfheerenlanden");
        assertThat(page.url()).contains("/zoeken?q=vijfherenlanden");
    }

    private static Locator field(Page page) {
        return page.locator("header input[name=q]");
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
