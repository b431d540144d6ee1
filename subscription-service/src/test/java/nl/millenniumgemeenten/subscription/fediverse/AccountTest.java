package nl.millenniumgemeenten.subscription.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.subscription.fediverse.post.TellNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID NEWS = new UUID(70, 1);

    private final Site site = new Site();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void there_is_no_account_before_the_campaign_has_a_name() throws Exception {
        site.tell();

        for (var path :
                new String[] {
                    "actor",
                    "outbox",
                    "followers",
                    "nodeinfo",
                    "posts/" + NEWS,
                    "webfinger?resource=acct:campagne@millenniumgemeenten.example"
                }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        site.named("campagne");
        assertThat(get("actor").statusCode()).isEqualTo(200);
        site.named(null);
        assertThat(get("actor").statusCode()).isEqualTo(404);
    }

    @Test
    void the_account_is_found_by_its_handle_and_says_who_it_is() throws Exception {
        site.named("campagne");

        var found = get("webfinger?resource=acct:Campagne@millenniumgemeenten.example");
        assertThat(type(found)).startsWith("application/jrd+json");
        assertThat(json(found).at("/links/0/href").asText())
                .isEqualTo("https://millenniumgemeenten.example/fediverse/actor");
        assertThat(get("webfinger?resource=acct:iemand@millenniumgemeenten.example").statusCode())
                .isEqualTo(404);
        assertThat(get("webfinger?resource=acct:campagne@elders.example").statusCode())
                .isEqualTo(404);

        var actor = get("actor");
        assertThat(type(actor)).startsWith("application/activity+json");
        assertThat(json(actor).at("/preferredUsername").asText()).isEqualTo("campagne");
        assertThat(json(actor).at("/name").asText()).isEqualTo("De <campagne>");
        assertThat(json(actor).at("/summary").asText()).isEqualTo("<p>Gemeenten &amp; doelen</p>");
        assertThat(json(actor).at("/publicKey/publicKeyPem").asText()).contains("PUBLIC KEY");
        assertThat(json(get("nodeinfo")).at("/links/0/href").asText())
                .isEqualTo("https://millenniumgemeenten.example/nodeinfo/2.1");
        assertThat(json(get("nodeinfo/2.1")).at("/usage/localPosts").asInt()).isZero();
        assertThat(json(get("followers")).at("/totalItems").asInt()).isZero();
    }

    @Test
    void the_key_is_made_once_and_stays() throws Exception {
        site.named("campagne");
        var key = key();

        site.named(null);
        site.named("andere_naam");

        assertThat(key()).isEqualTo(key);
        assertThat(site.service().query("select count(*) from fediverse_account"))
                .containsExactly("1");
    }

    @Test
    void of_two_instances_at_once_one_makes_the_key() throws Exception {
        site.service()
                .execute(
                        """
                        insert into known_campaign (id, revision, name, tagline, fediverse_name)
                        values ('campaign', 1, 'C', '', 'campagne')
                        """);
        try (var other = site.service().another();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<Boolean>>();
            for (var service : List.of(site.service(), other)) {
                var tell = service.bean(TellNews.class);
                told.add(threads.submit(tell::next));
                told.add(threads.submit(tell::next));
            }
            for (var one : told) {
                one.get();
            }
            assertThat(other.send("/fediverse/actor", "GET", "", "service").body())
                    .isEqualTo(get("actor").body());
        }
    }

    @Test
    void news_is_a_post_and_stands_in_the_outbox() throws Exception {
        site.named("campagne");
        site.service().clock().pass(Duration.ofMinutes(1));
        site.news(NEWS, 1, "Gemeente <b> doet mee");
        site.picture(NEWS, new UUID(71, 1), true);
        site.tell();

        var post = json(get("posts/" + NEWS));
        assertThat(post.at("/content").asText())
                .isEqualTo(
                        "<p><strong>Gemeente &lt;b&gt; doet mee</strong></p>"
                                + "<p>Kort &amp; goed</p>"
                                + "<p><a href=\"https://millenniumgemeenten.example/nieuws/1-1\">"
                                + "https://millenniumgemeenten.example/nieuws/1-1</a></p>");
        assertThat(post.at("/contentMap/nl")).isEqualTo(post.at("/content"));
        assertThat(post.at("/url").asText())
                .isEqualTo("https://millenniumgemeenten.example/nieuws/1-1");
        assertThat(post.at("/attachment/0/url").asText())
                .isEqualTo("https://millenniumgemeenten.example/media/abc/1280.jpg");
        assertThat(post.at("/attachment/0/name").asText()).isEqualTo("Een markt");
        var outbox = json(get("outbox"));
        assertThat(outbox.at("/totalItems").asInt()).isEqualTo(1);
        assertThat(outbox.at("/first").asText()).endsWith("/fediverse/outbox?page=0");
        assertThat(json(get("outbox?page=0")).at("/orderedItems/0/object/id").asText())
                .isEqualTo("https://millenniumgemeenten.example/fediverse/posts/" + NEWS);
    }

    @Test
    void what_is_withdrawn_is_gone_with_its_words() throws Exception {
        site.named("campagne");
        site.news(NEWS, 1, "Toch niet");
        site.tell();
        site.withdrawn(NEWS, 2);
        site.tell();

        var post = get("posts/" + NEWS);
        assertThat(post.statusCode()).isEqualTo(410);
        assertThat(type(post)).startsWith("application/activity+json");
        assertThat(json(post).at("/type").asText()).isEqualTo("Tombstone");
        assertThat(site.service().query("select title from fediverse_post")).containsExactly("");
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isZero();
    }

    @Test
    void what_was_erased_is_gone_as_well() throws Exception {
        site.named("campagne");
        site.news(NEWS, 1, "Mag niet");
        site.tell();
        site.service().execute("delete from happening");
        site.tell();
        assertThat(get("posts/" + NEWS).statusCode())
                .as("topics are read anew: nothing is gone")
                .isEqualTo(200);

        site.service().execute("update fediverse_post set erased = true");
        site.tell();
        assertThat(get("posts/" + NEWS).statusCode()).isEqualTo(410);
    }

    @Test
    void what_was_withdrawn_while_topics_were_read_anew_is_gone() throws Exception {
        site.named("campagne");
        site.news(NEWS, 50, "Toch niet");
        site.tell();
        site.service().execute("delete from happening; update fediverse_post set revision = 0");
        site.news(NEWS, 1, "Toch niet");
        site.withdrawn(NEWS, 2);
        site.tell();

        assertThat(get("posts/" + NEWS).statusCode()).isEqualTo(410);
    }

    @Test
    void news_from_before_is_found_by_its_address_but_not_posted() throws Exception {
        site.news(NEWS, 1, "Oud nieuws");
        site.service().clock().pass(Duration.ofDays(1));
        site.named("campagne");

        assertThat(json(get("outbox")).at("/totalItems").asInt()).isZero();
        assertThat(json(get("posts/" + NEWS)).at("/content").asText()).contains("Oud nieuws");
        site.news(NEWS, 2, "Oud nieuws, verbeterd");
        site.tell();
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isZero();
    }

    @Test
    void a_flood_of_news_comes_bit_by_bit_and_the_outbox_has_pages() throws Exception {
        site.named("campagne");
        for (int number = 1; number <= 45; number++) {
            site.news(new UUID(72, number), 1, "Nieuws " + number);
        }
        site.tell();
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isEqualTo(30);
        site.service().clock().pass(Duration.ofHours(2));
        site.tell();
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isEqualTo(45);

        var titles = new ArrayList<String>();
        var next = "outbox?page=0";
        while (!next.isEmpty()) {
            var page = json(get(next));
            page.at("/orderedItems").forEach(item -> titles.add(item.at("/object/id").asText()));
            next = page.at("/next").asText().replaceFirst(".*/fediverse/", "");
        }
        assertThat(titles).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void news_waits_a_while_for_its_picture() throws Exception {
        site.named("campagne");
        site.news(NEWS, 1, "Met beeld");
        site.picture(NEWS, new UUID(71, 2), false);
        site.tell();
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isZero();

        site.service().clock().pass(Duration.ofMinutes(3));
        site.tell();
        assertThat(json(get("outbox")).at("/totalItems").asInt()).isEqualTo(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return site.service().send("/fediverse/" + path, "GET", "", "service");
    }

    private String key() throws Exception {
        return json(get("actor")).at("/publicKey/publicKeyPem").asText();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
