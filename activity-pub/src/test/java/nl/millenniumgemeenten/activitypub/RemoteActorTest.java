package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;

class RemoteActorTest {
    private static final KeyPair KEYS = RsaKeys.generate();
    private static final URI ANNA = URI.create("https://mastodon.example/users/anna");

    /// As Mastodon shows an account.
    private static final String ACTOR =
            """
            {"@context":["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1"],
             "id":"https://mastodon.example/users/anna","type":"Person",
             "following":"https://mastodon.example/users/anna/following",
             "inbox":"https://mastodon.example/users/anna/inbox",
             "outbox":"https://mastodon.example/users/anna/outbox",
             "preferredUsername":"anna","name":"Anna :blobcat:","summary":"<p>Hoi</p>",
             "url":"https://mastodon.example/@anna","manuallyApprovesFollowers":false,
             "publicKey":{"id":"https://mastodon.example/users/anna#main-key",
              "owner":"https://mastodon.example/users/anna","publicKeyPem":"%s"},
             "tag":[],"attachment":[],
             "endpoints":{"sharedInbox":"https://mastodon.example/inbox"}}
            """
                    .formatted(RsaKeys.publicPem(KEYS).replace("\n", "\\n"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_account_is_read() {
        assertThat(RemoteActor.read(bytes(ACTOR)))
                .hasValue(
                        new RemoteActor(
                                ANNA,
                                "anna",
                                "Anna :blobcat:",
                                URI.create("https://mastodon.example/@anna"),
                                URI.create("https://mastodon.example/users/anna/inbox"),
                                URI.create("https://mastodon.example/inbox")));
        assertThat(RemoteActor.read(bytes(ACTOR)).map(RemoteActor::handle))
                .hasValue("@anna@mastodon.example");
    }

    @Test
    void an_account_has_its_inboxes_on_its_own_server() {
        assertThat(
                        RemoteActor.read(
                                bytes(
                                        ACTOR.replace(
                                                "https://mastodon.example/users/anna/inbox",
                                                "https://victim.example/inbox"))))
                .isEmpty();
        assertThat(
                        RemoteActor.read(
                                        bytes(
                                                ACTOR.replace(
                                                        "https://mastodon.example/inbox",
                                                        "https://victim.example/inbox")))
                                .map(RemoteActor::sharedInbox))
                .hasValue(URI.create("https://mastodon.example/users/anna/inbox"));
    }

    @Test
    void what_is_no_account_is_nothing() {
        assertThat(RemoteActor.read(bytes(ACTOR.replace("\"Person\"", "\"Note\"")))).isEmpty();
        assertThat(RemoteActor.read(bytes(ACTOR.replace("\"anna\"", "\"an na\"")))).isEmpty();
        assertThat(RemoteActor.read(bytes("{}"))).isEmpty();
    }

    @Test
    void its_key_is_read_by_its_name() {
        var key = URI.create(ANNA + "#main-key");

        assertThat(PublishedKey.read(bytes(ACTOR), key))
                .get()
                .satisfies(published -> {
                    assertThat(published.owner()).isEqualTo(ANNA);
                    assertThat(published.key()).isEqualTo(KEYS.getPublic());
                });
        assertThat(PublishedKey.read(bytes(ACTOR), URI.create(ANNA + "#other"))).isEmpty();
        assertThat(
                        PublishedKey.read(
                                bytes(
                                        ACTOR.replace(
                                                "\"owner\":\"https://mastodon.example",
                                                "\"owner\":\"https://victim.example")),
                                key))
                .isEmpty();
    }

    @Test
    void a_key_may_stand_alone() {
        var key = URI.create("https://social.example/users/bob/main-key");
        var alone =
                "{\"id\":\"%s\",\"owner\":\"https://social.example/users/bob\",\"publicKeyPem\":\"%s\"}"
                        .formatted(key, RsaKeys.publicPem(KEYS).replace("\n", "\\n"));

        assertThat(PublishedKey.read(bytes(alone), key).map(PublishedKey::owner))
                .hasValue(URI.create("https://social.example/users/bob"));
    }
}
