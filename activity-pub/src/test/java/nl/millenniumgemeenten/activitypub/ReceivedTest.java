package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {
    private static final URI ANNA = URI.create("https://mastodon.example/users/anna");
    private static final URI US = URI.create("https://gemeenten.example/fediverse/actor");

    /// As Mastodon sends a reply.
    private static final String REPLY =
            """
            {"@context":["https://www.w3.org/ns/activitystreams",{"ostatus":"http://ostatus.org#"}],
             "id":"https://mastodon.example/users/anna/statuses/113/activity","type":"Create",
             "actor":"https://mastodon.example/users/anna","published":"2026-11-29T12:00:00Z",
             "to":["https://www.w3.org/ns/activitystreams#Public"],
             "cc":["https://mastodon.example/users/anna/followers"],
             "object":{"id":"https://mastodon.example/users/anna/statuses/113","type":"Note",
              "summary":null,"inReplyTo":"https://gemeenten.example/fediverse/posts/1",
              "published":"2026-11-29T12:00:00Z","url":"https://mastodon.example/@anna/113",
              "attributedTo":"https://mastodon.example/users/anna",
              "to":["https://www.w3.org/ns/activitystreams#Public"],
              "cc":["https://mastodon.example/users/anna/followers",
                    "https://gemeenten.example/fediverse/actor"],
              "sensitive":false,"content":"<p>Mooi plan!</p>","contentMap":{"nl":"<p>Mooi plan!</p>"},
              "attachment":[],
              "tag":[{"type":"Mention","href":"https://gemeenten.example/fediverse/actor",
                      "name":"@campagne@gemeenten.example"}],
              "replies":{"id":"https://mastodon.example/users/anna/statuses/113/replies",
               "type":"Collection","first":{"type":"CollectionPage","items":[]}}},
             "signature":{"type":"RsaSignature2017","creator":"https://mastodon.example/users/anna#main-key",
              "created":"2026-11-29T12:00:00Z","signatureValue":"AAAA"}}
            """;

    private static Optional<Received> read(String text) {
        return Received.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reply_is_read() {
        assertThat(read(REPLY))
                .hasValue(
                        new Received.Create(
                                URI.create(ANNA + "/statuses/113/activity"),
                                ANNA,
                                new RemoteNote(
                                        URI.create(ANNA + "/statuses/113"),
                                        ANNA,
                                        Optional.of(
                                                URI.create(
                                                        "https://gemeenten.example/fediverse/posts/1")),
                                        "<p>Mooi plan!</p>",
                                        "",
                                        "nl",
                                        URI.create("https://mastodon.example/@anna/113"),
                                        Optional.of(Instant.parse("2026-11-29T12:00:00Z")),
                                        List.of(US),
                                        true)));
    }

    @Test
    void what_is_for_few_is_not_for_everybody() {
        assertThat(
                        read(
                                REPLY.replace(
                                        "https://www.w3.org/ns/activitystreams#Public",
                                        "https://mastodon.example/users/bob")))
                .get()
                .extracting(received -> ((Received.Create) received).note().isPublic())
                .isEqualTo(false);
    }

    @Test
    void nobody_says_anything_in_the_name_of_another() {
        assertThat(
                        read(
                                REPLY.replace(
                                        "\"attributedTo\":\"https://mastodon.example/users/anna\"",
                                        "\"attributedTo\":\"https://mastodon.example/users/bob\"")))
                .isEmpty();
        assertThat(
                        read(
                                REPLY.replace(
                                        "\"id\":\"https://mastodon.example/users/anna/statuses/113\"",
                                        "\"id\":\"https://elders.example/users/bob/statuses/1\"")))
                .isEmpty();
        assertThat(
                        read(
                                REPLY.replace(
                                        "\"actor\":\"https://mastodon.example/users/anna\"",
                                        "\"actor\":\"https://elders.example/users/anna\"")))
                .isEmpty();
        assertThat(
                        read(
                                """
                                {"id":"https://mastodon.example/1","type":"Delete",
                                 "actor":"https://mastodon.example/users/anna",
                                 "object":"https://elders.example/users/bob"}\
                                """))
                .isEmpty();
    }

    @Test
    void following_and_what_ends_it_is_read() {
        var follow = URI.create("https://mastodon.example/7c1b");
        var undo = URI.create("https://mastodon.example/users/anna#follows/1/undo");

        assertThat(Received.read(new Activity.Follow(follow, ANNA, US).write()))
                .hasValue(new Received.Follow(follow, ANNA, US));
        assertThat(
                        Received.read(
                                new Activity.Undo(undo, ANNA, new Activity.Follow(follow, ANNA, US))
                                        .write()))
                .hasValue(new Received.Unfollow(undo, ANNA, US));
        assertThat(
                        read(
                                """
                                {"id":"https://mastodon.example/8","type":"Undo",
                                 "actor":"https://mastodon.example/users/anna",
                                 "object":"https://mastodon.example/7c1b"}\
                                """))
                .hasValue(
                        new Received.Undo(URI.create("https://mastodon.example/8"), ANNA, follow));
    }

    @Test
    void nobody_ends_what_another_follows() {
        assertThat(
                        read(
                                """
                                {"id":"https://mastodon.example/8","type":"Undo",
                                 "actor":"https://mastodon.example/users/anna",
                                 "object":{"id":"https://mastodon.example/9","type":"Follow",
                                  "actor":"https://mastodon.example/users/bob",
                                  "object":"https://gemeenten.example/fediverse/actor"}}\
                                """))
                .isEmpty();
    }

    @Test
    void what_is_taken_back_is_a_post_or_the_account_itself() {
        var post =
                read(
                        """
                        {"id":"https://mastodon.example/users/anna/statuses/113#delete","type":"Delete",
                         "actor":"https://mastodon.example/users/anna",
                         "object":{"id":"https://mastodon.example/users/anna/statuses/113","type":"Tombstone"}}\
                        """);
        var account =
                read(
                        """
                        {"id":"https://mastodon.example/users/anna#delete","type":"Delete",
                         "actor":"https://mastodon.example/users/anna",
                         "object":"https://mastodon.example/users/anna"}\
                        """);

        assertThat(post)
                .get()
                .isInstanceOfSatisfying(
                        Received.Delete.class,
                        delete -> {
                            assertThat(delete.object())
                                    .isEqualTo(URI.create(ANNA + "/statuses/113"));
                            assertThat(delete.isOfActor()).isFalse();
                        });
        assertThat(account)
                .get()
                .isInstanceOfSatisfying(
                        Received.Delete.class, delete -> assertThat(delete.isOfActor()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Like\",\"object\":\"https://gemeenten.example/fediverse/posts/1\"",
                "{\"type\":\"Announce\",\"object\":\"https://gemeenten.example/fediverse/posts/1\"",
                "{\"type\":\"Create\",\"object\":{\"type\":\"Question\"}",
                "{\"type\":\"Create\",\"object\":\"https://mastodon.example/1\"",
                "{\"type\":\"Undo\",\"object\":{\"type\":\"Like\"}",
                "{\"type\":\"Update\",\"object\":{\"type\":\"Question\"}",
                "{\"type\":\"Move\",\"target\":\"https://elders.example/users/anna\"",
                "{\"type\":\"SomethingNew\""
            })
    void what_means_nothing_to_us_is_read_all_the_same(String begin) {
        assertThat(
                        read(
                                begin
                                        + ",\"id\":\"https://mastodon.example/9\",\"actor\":\""
                                        + ANNA
                                        + "\"}"))
                .hasValue(new Received.Other(URI.create("https://mastodon.example/9"), ANNA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{} {}",
                "{\"id\":1,\"type\":\"Follow\"}",
                "{\"id\":\"https://mastodon.example/1\",\"type\":\"Follow\"}",
                "{\"id\":\"https://mastodon.example/1\",\"type\":\"Follow\",\"actor\":[],\"object\":1}",
                "{\"id\":\"https://mastodon.example/1\",\"type\":[\"Follow\",\"Delete\"],\"actor\":\"https://mastodon.example/users/anna\",\"object\":\"https://mastodon.example/users/anna\"}",
                "{\"id\":\"https://mastodon.example/1\",\"id\":\"https://mastodon.example/2\",\"type\":\"Like\",\"actor\":\"https://mastodon.example/users/anna\"}",
                "{\"id\":\"javascript:alert(1)\",\"type\":\"Like\",\"actor\":\"https://mastodon.example/users/anna\"}",
                "{\"id\":\"https://a:b@mastodon.example/1\",\"type\":\"Like\",\"actor\":\"https://mastodon.example/users/anna\"}",
                "{\"id\":\"https://mastodon.example/1\",\"type\":\"Follow\",\"actor\":\"https://mastodon.example/users/anna\",\"object\":{}}"
            })
    void what_is_said_badly_is_nothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void what_is_huge_or_deep_is_nothing_and_takes_no_time() {
        long begin = System.nanoTime();

        assertThat(read("[".repeat(200_000))).isEmpty();
        assertThat(read("{\"a\":".repeat(40_000))).isEmpty();
        assertThat(read(REPLY.replace("Mooi plan!", "x".repeat(300_000)))).isEmpty();
        assertThat(read("{\"n\":" + "9".repeat(200_000) + "}")).isEmpty();
        assertThat(Received.read(new byte[1024 * 1024])).isEmpty();
        assertThat(Received.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }
}
