package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final String BASE = "https://gemeenten.example/fediverse/";
    private static final URI ACTOR = URI.create(BASE + "actor");
    private static final URI FOLLOWERS = URI.create(BASE + "followers");
    private static final URI POST = URI.create(BASE + "posts/1");
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456Z");

    private static final Note NOTE =
            new Note(
                    POST,
                    ACTOR,
                    FOLLOWERS,
                    URI.create("https://gemeenten.example/nieuws/1-plan"),
                    "<p>Plan</p>",
                    Map.of("nl", "<p>Plan</p>", "en", "<p>A plan</p>"),
                    NOON,
                    Optional.empty(),
                    List.of(
                            new Picture(
                                    URI.create("https://gemeenten.example/beeld/1.jpg"),
                                    "image/jpeg",
                                    "Een plein")));

    private static final String NOTE_JSON =
            """
            "id":"https://gemeenten.example/fediverse/posts/1","type":"Note",\
            "attributedTo":"https://gemeenten.example/fediverse/actor",\
            "url":"https://gemeenten.example/nieuws/1-plan","published":"2026-11-29T12:00:00Z",\
            "to":["https://www.w3.org/ns/activitystreams#Public"],\
            "cc":["https://gemeenten.example/fediverse/followers"],"content":"<p>Plan</p>",\
            "contentMap":{"en":"<p>A plan</p>","nl":"<p>Plan</p>"},\
            "attachment":[{"type":"Image","mediaType":"image/jpeg",\
            "url":"https://gemeenten.example/beeld/1.jpg","name":"Een plein"}]}\
            """;

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_post_is_for_everybody_in_its_languages() {
        assertThat(text(NOTE.write()))
                .isEqualTo("{\"@context\":\"https://www.w3.org/ns/activitystreams\"," + NOTE_JSON);
        assertThat(text(new Activity.Create(URI.create(POST + "/create"), NOTE).write()))
                .isEqualTo(
                        """
                        {"@context":"https://www.w3.org/ns/activitystreams",\
                        "id":"https://gemeenten.example/fediverse/posts/1/create","type":"Create",\
                        "actor":"https://gemeenten.example/fediverse/actor",\
                        "published":"2026-11-29T12:00:00Z",\
                        "to":["https://www.w3.org/ns/activitystreams#Public"],\
                        "cc":["https://gemeenten.example/fediverse/followers"],"object":{\
                        """
                                + NOTE_JSON
                                + "}");
    }

    @Test
    void what_was_withdrawn_leaves_a_stone() {
        assertThat(text(new Tombstone(POST, NOON).write()))
                .isEqualTo(
                        """
                        {"@context":"https://www.w3.org/ns/activitystreams",\
                        "id":"https://gemeenten.example/fediverse/posts/1","type":"Tombstone",\
                        "formerType":"Note","deleted":"2026-11-29T12:00:00Z"}\
                        """);
        assertThat(
                        text(
                                new Activity.Delete(
                                                URI.create(POST + "/delete"),
                                                ACTOR,
                                                FOLLOWERS,
                                                POST,
                                                NOON)
                                        .write()))
                .contains("\"type\":\"Delete\"", "\"object\":{\"id\":\"" + POST + "\"");
    }

    @Test
    void who_asks_to_follow_hears_its_own_words() {
        var follow =
                new Received.Follow(
                        URI.create("https://mastodon.example/7c1b"),
                        URI.create("https://mastodon.example/users/anna"),
                        ACTOR);

        assertThat(text(new Activity.Accept(URI.create(BASE + "accepts/1"), ACTOR, follow).write()))
                .isEqualTo(
                        """
                        {"@context":"https://www.w3.org/ns/activitystreams",\
                        "id":"https://gemeenten.example/fediverse/accepts/1","type":"Accept",\
                        "actor":"https://gemeenten.example/fediverse/actor",\
                        "object":{"id":"https://mastodon.example/7c1b","type":"Follow",\
                        "actor":"https://mastodon.example/users/anna",\
                        "object":"https://gemeenten.example/fediverse/actor"}}\
                        """);
    }

    @Test
    void our_account_is_one_that_we_would_read() {
        var keys = RsaKeys.generate();
        var actor =
                new Actor(
                        ACTOR,
                        "campagne",
                        "Millenniumgemeenten",
                        "<p>Over ons</p>",
                        URI.create("https://gemeenten.example/"),
                        Optional.empty(),
                        URI.create(BASE + "inbox"),
                        URI.create(BASE + "outbox"),
                        FOLLOWERS,
                        RsaKeys.publicPem(keys));

        assertThat(RemoteActor.read(actor.write()).map(RemoteActor::handle))
                .hasValue("@campagne@gemeenten.example");
        assertThat(PublishedKey.read(actor.write(), Actor.keyOf(ACTOR)).map(PublishedKey::key))
                .hasValue((RSAPublicKey) keys.getPublic());
        assertThat(text(actor.write())).contains("\"type\":\"Organization\"");
    }

    @Test
    void collections_tell_how_many_and_show_pages() {
        var outbox = URI.create(BASE + "outbox");

        assertThat(text(new OrderedCollection(FOLLOWERS, 12, Optional.empty()).write()))
                .isEqualTo(
                        """
                        {"@context":"https://www.w3.org/ns/activitystreams",\
                        "id":"https://gemeenten.example/fediverse/followers",\
                        "type":"OrderedCollection","totalItems":12}\
                        """);
        assertThat(
                        text(
                                new OrderedCollection.Page(
                                                URI.create(outbox + "?page=1"),
                                                outbox,
                                                Optional.of(URI.create(outbox + "?page=2")),
                                                List.of(
                                                        new Activity.Create(
                                                                URI.create(POST + "/create"),
                                                                NOTE)))
                                        .write()))
                .startsWith(
                        """
                        {"@context":"https://www.w3.org/ns/activitystreams",\
                        "id":"https://gemeenten.example/fediverse/outbox?page=1",\
                        "type":"OrderedCollectionPage",\
                        "partOf":"https://gemeenten.example/fediverse/outbox",\
                        "next":"https://gemeenten.example/fediverse/outbox?page=2",\
                        "orderedItems":[{"id":"https://gemeenten.example/fediverse/posts/1/create",\
                        """);
    }

    @Test
    void an_account_is_found_by_its_handle() {
        var handle = new Handle("campagne", "gemeenten.example");

        assertThat(handle.written()).isEqualTo("@campagne@gemeenten.example");
        assertThat(Handle.read("acct:Campagne@Gemeenten.example")).hasValue(handle);
        assertThat(Handle.read("@campagne@gemeenten.example")).hasValue(handle);
        assertThat(Handle.read("acct:campagne@localhost:8080"))
                .hasValue(new Handle("campagne", "localhost:8080"));
        assertThat(Handle.read("acct:campagne")).isEmpty();
        assertThat(Handle.read("acct:a b@gemeenten.example")).isEmpty();
        assertThat(Handle.read("a".repeat(1000) + "@gemeenten.example")).isEmpty();
        assertThat(
                        text(
                                new WebFinger(
                                                handle,
                                                ACTOR,
                                                URI.create("https://gemeenten.example/"))
                                        .write()))
                .isEqualTo(
                        """
                        {"subject":"acct:campagne@gemeenten.example",\
                        "aliases":["https://gemeenten.example/fediverse/actor","https://gemeenten.example/"],\
                        "links":[{"rel":"self","type":"application/activity+json",\
                        "href":"https://gemeenten.example/fediverse/actor"},\
                        {"rel":"http://webfinger.net/rel/profile-page","type":"text/html",\
                        "href":"https://gemeenten.example/"}]}\
                        """);
    }

    @Test
    void who_counts_servers_can_count_this_one() {
        assertThat(
                        text(
                                new NodeInfo(
                                                "millenniumgemeenten",
                                                "1.0",
                                                "Millenniumgemeenten",
                                                "Een campagne",
                                                3)
                                        .write()))
                .isEqualTo(
                        """
                        {"version":"2.1","software":{"name":"millenniumgemeenten","version":"1.0"},\
                        "protocols":["activitypub"],"services":{"inbound":[],"outbound":[]},\
                        "openRegistrations":false,"usage":{"localPosts":3,"users":{"total":1}},\
                        "metadata":{"nodeName":"Millenniumgemeenten","nodeDescription":"Een campagne"}}\
                        """);
    }
}
