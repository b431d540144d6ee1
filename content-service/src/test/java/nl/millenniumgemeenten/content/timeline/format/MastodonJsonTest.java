package nl.millenniumgemeenten.content.timeline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonJsonTest {

    @Test
    void own_posts_for_everybody_are_found_and_nothing_else() throws NotReadable {
        var posts = MastodonJson.posts(Recorded.document("mastodon-statuses.json"), "109");

        assertThat(posts)
                .extracting(FoundPost::id)
                .containsExactly("115621390127441283", "115621380000000000");
        assertThat(posts.getFirst())
                .isEqualTo(
                        new FoundPost(
                                "115621390127441283",
                                "https://mastodon.example/@campagne/115621390127441283",
                                "",
                                "<p>Vandaag hijst de 160e gemeente de vlag. <a href=\"https://www.example.org/nieuws\" rel=\"nofollow noopener\">example.org/nieuws</a></p>",
                                "",
                                "nl",
                                List.of(
                                        new Picture(
                                                "https://files.mastodon.example/media_attachments/original/een.jpg",
                                                "Een wethouder hijst een vlag voor het stadhuis."),
                                        new Picture(
                                                "https://files.mastodon.example/media_attachments/small/twee.png",
                                                "")),
                                Optional.of(Instant.parse("2026-11-29T09:00:00Z")),
                                Optional.of(Instant.parse("2026-11-29T09:20:00Z"))));
        assertThat(posts.getLast().warning()).isEqualTo("Over honger");
        assertThat(posts.getLast().language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "<html>",
                "{\"error\":\"This API requires an authenticated user\"}"
            })
    void what_is_no_list_of_posts_is_refused(String answer) {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MastodonJson.posts(bytes, "109")).isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> MastodonJson.account(bytes)).isInstanceOf(NotReadable.class);
    }

    @Test
    void what_is_strange_in_a_post_costs_that_post_at_most() throws NotReadable {
        var odd =
                """
                [null, 5, [], {"id": 7}, {"id": "../../etc", "visibility": "public", "url": "https://a.example/1", "content": "<p>a</p>"},
                 {"id": "8", "visibility": "public", "url": "javascript:alert(1)", "content": "<p>a</p>"},
                 {"id": "9", "visibility": "public", "url": "https://a.example/9", "content": "<p>b</p>",
                  "created_at": "gisteren", "media_attachments": "geen", "language": "<nl>"}]
                """;

        var posts = MastodonJson.posts(odd.getBytes(StandardCharsets.UTF_8), "109");

        assertThat(posts).extracting(FoundPost::id).containsExactly("9");
        assertThat(posts.getFirst().publishedAt()).isEmpty();
        assertThat(posts.getFirst().language()).isEmpty();
    }

    @Test
    void nesting_without_end_is_refused() {
        var deep = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MastodonJson.posts(deep, "109")).isInstanceOf(NotReadable.class);
    }
}
