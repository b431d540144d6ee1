package nl.millenniumgemeenten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckerTest {
    private static final String GOOD =
            "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>Gemeenten</title></head>"
                    + "<body><h1>Gemeenten</h1></body></html>";

    private final HtmlChecker checker = new HtmlChecker();

    @Test
    void a_mistake_is_told_and_forgotten_on_the_next_page() throws Exception {
        assertThat(checker.complaints(GOOD)).isEmpty();
        assertThat(checker.complaints(GOOD.replace("<h1>", "<h1 align=left>")))
                .singleElement()
                .asString()
                .contains("align");
        assertThat(checker.complaints(GOOD.replace("<body>", "<body><section></section>")))
                .singleElement()
                .asString()
                .startsWith("warning");
        assertThat(checker.complaints(GOOD)).isEmpty();
    }
}
