package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long a form takes to open, with a service that takes its time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;
    private UUID page;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        page = content.page("traag", "Traag");
        content.savedByAnother(page, Map.of("summary", "Tweede versie"));
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void hurry() {
        content.hurry();
        content.quiet();
    }

    @Test
    void what_goes_on_around_a_text_is_asked_at_the_same_time() {
        content.takeOver("/" + page + "/", Duration.ofMillis(300));

        var form = browser.get("/redactie/paginas/" + page);

        assertThat(form.field("summary")).isEqualTo("Tweede versie");
        assertThat(content.mostAtOnce()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_choices_of_a_page_are_asked_at_the_same_time() {
        content.takeOver("", Duration.ofMillis(300));
        var begun = System.nanoTime();

        browser.get("/redactie/paginas/" + page);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(content.mostAtOnce()).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/presence/", "/editions", "/workflow", "/media"})
    void a_form_opens_without_what_takes_long(String part) {
        content.open("Bob", "2026-11-25T09:12:00Z");
        content.takeOver(part, Duration.ofSeconds(5));
        var begun = System.nanoTime();

        var form = browser.get("/redactie/paginas/" + page);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(form.field("summary")).isEqualTo("Tweede versie");
        assertThat(content.mostAtOnce()).isPositive();
    }

    @Test
    void the_place_of_a_page_stays_what_it_was_when_the_others_take_long() {
        var below = content.page("lager", "Lager");
        content.savedByAnother(below, Map.of("parent", page.toString()));
        content.takeOver("/pages", Duration.ofMillis(1500));

        var form = browser.get("/redactie/paginas/" + below);

        assertThat(form.page().select("[name=parent] option[selected]").val())
                .isEqualTo(page.toString());
    }
}
