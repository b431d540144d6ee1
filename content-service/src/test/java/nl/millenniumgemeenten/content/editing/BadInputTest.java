package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whatever is sent, every kind answers soon and clearly, or keeps it as it came.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void a_text_of_5_megabytes_is_too_large(String kind) {
        var body = Bodies.of(kind, "te-groot-" + kind, "Groot");
        body.put("bodyHtml", "<p>" + "lang ".repeat(1_000_000) + "</p>");

        editor.post("/" + kind, body).assertProblem(413, "too-large");
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void a_text_that_does_not_fit_is_refused_with_its_size(String kind) {
        var body = Bodies.of(kind, "te-lang-" + kind, "Lang");
        body.put("bodyHtml", "<p>" + "lang ".repeat(20_000) + "</p>");

        var refused = editor.post("/" + kind, body);

        refused.assertProblem(422, "invalid", "/bodyHtml");
        assertThat(refused.text("/errors/0/detail")).contains("te lang").contains("KB");
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void null_bytes_and_halves_of_characters_are_refused_where_they_are(String kind) {
        for (var half : List.of("\\u0000", "\\ud83d", "\\ude00")) {
            var json =
                    """
                    {"title": "Voor%sna", "bodyHtml": "<p>Voor%sna</p>"}
                    """
                            .formatted(half, half);

            var refused = editor.post("/" + kind, json);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                    .contains("/title", "/bodyHtml");
        }
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void right_to_left_and_emoji_come_back_as_they_came(String kind) {
        var title = "שלום عليكم 👩🏽‍🌾 \u202Bomgekeerd\u202C";
        var body = Bodies.of(kind, "emoji-" + kind, title);
        body.put("bodyHtml", "<p>مرحبا بالعالم 🇳🇱 e\u0301</p>");

        var read = editor.get("/" + kind + "/" + editor.post("/" + kind, body).ok().text("/id"));

        assertThat(read.text("/draft/title")).isEqualTo(title);
        assertThat(read.text("/draft/bodyHtml")).isEqualTo("<p>مرحبا بالعالم 🇳🇱 e\u0301</p>");
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void html_bombs_are_answered_soon(String kind) {
        var deep = "<blockquote>".repeat(30_000) + "diep";
        var many = "<b>x</b>".repeat(49_000);
        var tangled = "<p><ul><li><table><tr><td>".repeat(10_000);
        for (var bomb : List.of(deep, many, tangled)) {
            var body = Bodies.of(kind, "bom-" + kind + "-" + bomb.length(), "Bom");
            body.put("bodyHtml", bomb);
            var begin = Instant.now();

            var answer = editor.post("/" + kind, body);

            assertThat(answer.status()).as(answer.response().body()).isIn(201, 422);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
        }
        // 100,000 elements do not fit in a text at all.
        var body = Bodies.of(kind, "bom-" + kind, "Bom");
        body.put("bodyHtml", "<b>x</b>".repeat(100_000));
        editor.post("/" + kind, body).assertProblem(422, "invalid", "/bodyHtml");
    }
}
