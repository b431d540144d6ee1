package nl.millenniumgemeenten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessibilityTest {
    private static final String GOOD =
            "<!DOCTYPE html><html lang=nl><title>Gemeenten</title><main><h1>Gemeenten</h1></main>";

    @Test
    void a_rule_that_is_broken_is_told_with_and_without_frames() {
        try (var browser = new Browser("about:blank")) {
            var page = browser.page();
            page.setContent(GOOD);
            assertThat(Accessibility.violations(page)).isEmpty();

            page.setContent(GOOD + "<main><img src='data:,'></main>");
            assertThat(Accessibility.violations(page))
                    .anySatisfy(rule -> assertThat(rule).startsWith("image-alt"))
                    .anySatisfy(rule -> assertThat(rule).startsWith("landmark-no-duplicate-main"));

            page.setContent(GOOD + "<iframe title=Kaart srcdoc='<html lang=nl><img>'></iframe>");
            assertThat(Accessibility.violations(page))
                    .anySatisfy(rule -> assertThat(rule).startsWith("image-alt"));
        }
    }
}
