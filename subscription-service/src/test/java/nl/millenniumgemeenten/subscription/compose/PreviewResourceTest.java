package nl.millenniumgemeenten.subscription.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewResourceTest {
    private static final String PICTURE =
            """
            {"subject": "Onderwerp", "blocks": [
              {"id": "00000000-0000-4000-8000-000000000001", "kind": "picture",
               "media": "00000000-0000-4000-8000-000000000009",
               "path": "/media/%s/640.jpg", "width": 640, "height": 320}],
             "pictures": {"00000000-0000-4000-8000-000000000009": {"url": "%s"}}}
            """;

    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_preview_shows_what_would_be_sent_and_what_is_wrong_with_it() throws Exception {
        var answer = preview(PICTURE.formatted("a".repeat(64), "/redactie/media/bestanden/3"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "<title>Onderwerp</title>",
                        "https://millenniumgemeenten.example/redactie/media/bestanden/3",
                        "\"plain\":\"Onderwerp\\n=========",
                        "\"code\":\"no-preheader\"",
                        "\"block\":\"00000000-0000-4000-8000-000000000001\"",
                        "\"code\":\"no-alternative\"");
        assertThat(service.query("select count(*) from issue")).containsExactly("0");
    }

    @Test
    void what_cannot_be_shown_is_named() throws Exception {
        var answer = preview(PICTURE.formatted("weg", "javascript:alert(1)"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "\"/blocks/0/path\"",
                        "\"/pictures/00000000-0000-4000-8000-000000000009/url\"");
    }

    @Test
    void an_empty_form_has_a_preview_too() throws Exception {
        assertThat(preview("{}").body()).contains("\"code\":\"no-subject\"");
    }

    private HttpResponse<String> preview(String body) throws Exception {
        return service.send("/issue-previews", "POST", body, "contributor");
    }
}
