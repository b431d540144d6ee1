package nl.millenniumgemeenten.subscription.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.subscription.fediverse.inbox.ForgetSeen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID NEWS = new UUID(70, 1);
    private static final String HUGE = "{\"a\":\"" + "x".repeat(2_000_000) + "\"}";
    private static final String POST =
            "https://millenniumgemeenten.example/fediverse/posts/" + NEWS;

    private final Site site = new Site();
    private final PlayedServer elsewhere;

    InboxTest() throws IOException {
        elsewhere = new PlayedServer(site.service().clock());
    }

    @BeforeEach
    void join() throws Exception {
        site.named("campagne");
        site.news(NEWS, 1, "Nieuws");
        site.tell();
    }

    @AfterEach
    void stop() {
        elsewhere.close();
        site.close();
    }

    @Test
    void nothing_is_taken_while_the_site_is_not_there() throws Exception {
        site.named(null);

        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "signature, '', 401",
        "signature, 'nonsense', 401",
        "date, '', 401",
        "date, 'Tue, 25 Nov 2025 07:00:00 GMT', 401",
        "digest, '', 401",
        "digest, 'SHA-256=AAAA', 401",
        "host, 'elders.example', 401",
        "none, '', 202",
    })
    void a_request_that_somebody_changed_is_refused(String header, String value, int status)
            throws Exception {
        var follow = elsewhere.follow("anna", "f/1");
        var headers = new HashMap<>(elsewhere.signed("anna", follow));
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }

        assertThat(elsewhere.bring(site.service(), follow, headers)).isEqualTo(status);
        assertThat(followers()).isEqualTo(status == 202 ? "1" : "0");
    }

    @Test
    void a_body_that_somebody_changed_is_refused() throws Exception {
        var follow = elsewhere.follow("anna", "f/1");
        var headers = elsewhere.signed("anna", follow);

        assertThat(
                        elsewhere.bring(
                                site.service(),
                                follow.replace("users/anna", "users/boos"),
                                headers))
                .isEqualTo(401);
    }

    @Test
    void nobody_speaks_for_another() throws Exception {
        var follow = elsewhere.follow("anna", "f/1");

        assertThat(elsewhere.bring(site.service(), follow, elsewhere.signed("boos", follow)))
                .as("signed by somebody else of the same server")
                .isEqualTo(401);
        assertThat(
                        elsewhere.bring(
                                site.service(),
                                follow,
                                elsewhere.signed(
                                        "boos", elsewhere.account("anna") + "#main-key", follow)))
                .as("by another key under the name of theirs")
                .isEqualTo(401);
        try (var other = new PlayedServer(site.service().clock())) {
            assertThat(other.bring(site.service(), follow, other.signed("boos", follow)))
                    .as("by a key of another server")
                    .isEqualTo(401);
        }
        assertThat(followers()).isEqualTo("0");
    }

    @Test
    void an_account_with_a_new_key_is_known_by_it_after_a_minute() throws Exception {
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
        elsewhere.newKey("anna");

        assertThat(bring("anna", elsewhere.follow("anna", "f/2"))).isEqualTo(401);
        int asked = elsewhere.asked().size();
        assertThat(bring("anna", elsewhere.follow("anna", "f/3"))).isEqualTo(401);
        assertThat(elsewhere.asked()).as("not asked again within a minute").hasSize(asked);
        site.service().clock().pass(Duration.ofSeconds(61));
        assertThat(bring("anna", elsewhere.follow("anna", "f/4"))).isEqualTo(202);
    }

    @Test
    void what_comes_twice_counts_once() throws Exception {
        var note = elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Mooi");
        var headers = elsewhere.signed("anna", note);
        try (var second = site.service().another();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var service : List.of(site.service(), second, site.service(), second)) {
                answers.add(threads.submit(() -> elsewhere.bring(service, note, headers)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }
        }

        assertThat(errands()).hasSize(1);
        site.service().clock().pass(Duration.ofHours(2));
        assertThat(elsewhere.bring(site.service(), note, headers)).isEqualTo(401);
    }

    @Test
    void an_answer_waits_to_be_brought_until_it_was() throws Exception {
        assertThat(bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Mooi")))
                .isEqualTo(202);

        var errand = errands().getFirst();
        assertThat(errand.at("/method").asText()).isEqualTo("PUT");
        assertThat(errand.at("/path").asText()).startsWith("/fediverse/replies/");
        assertThat(errand.at("/body/version").asInt()).isEqualTo(1);
        assertThat(errand.at("/body/item").asText()).isEqualTo(NEWS.toString());
        assertThat(errand.at("/body/inReplyTo").isNull()).isTrue();
        assertThat(errand.at("/body/html").asText()).endsWith(" Mooi</p>");
        assertThat(errand.at("/body/original").asText())
                .isEqualTo(elsewhere.at("/@anna/n/1").toString());
        assertThat(errand.at("/body/contributor/name").asText()).isEqualTo("anna van elders");
        assertThat(errand.at("/body/contributor/handle").asText())
                .isEqualTo("@anna@" + elsewhere.host());
        assertThat(errand.at("/body/contributor/profile").asText())
                .isEqualTo(elsewhere.at("/@anna").toString());

        site.service()
                .send("/fediverse/replies/" + errand.at("/id").asText(), "DELETE", "", "service");
        assertThat(errands()).isEmpty();
    }

    @Test
    void a_change_and_the_end_of_an_answer_are_brought_under_the_same_id() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        bring("anna", elsewhere.note("Update", "u/1", "anna", "n/1", POST, "Twee"));
        var before = errands();
        bring("boos", elsewhere.note("Update", "u/2", "boos", "n/1", POST, "Niet van mij"));
        bring("boos", elsewhere.delete("d/1", "boos", "n/1"));
        assertThat(errands()).as("nobody else's").isEqualTo(before);
        bring("anna", elsewhere.delete("d/2", "anna", "n/1"));

        assertThat(before).extracting(one -> one.at("/body/version").asInt()).containsExactly(1, 2);
        assertThat(errands())
                .extracting(one -> one.at("/method").asText())
                .containsExactly("DELETE");
        assertThat(errands().getFirst().at("/path")).isEqualTo(before.getFirst().at("/path"));
        bring("anna", elsewhere.note("Update", "u/3", "anna", "n/1", POST, "Te laat"));
        assertThat(errands()).hasSize(1);
    }

    @Test
    void who_makes_an_answer_private_takes_it_back() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        bring("anna", elsewhere.note("Update", "u/1", "anna", "n/1", POST, "Een", "Private"));

        assertThat(errands())
                .extracting(one -> one.at("/method").asText())
                .containsExactly("DELETE");
    }

    @Test
    void only_what_everybody_may_read_and_what_answers_us_is_taken() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Stil", "Private"));
        bring(
                "anna",
                elsewhere.note(
                        "Create", "c/2", "anna", "n/2", "https://elders.example/1", "Elders"));
        bring(
                "anna",
                elsewhere.note(
                        "Create",
                        "c/3",
                        "anna",
                        "n/3",
                        POST.replace(NEWS.toString(), UUID.randomUUID().toString()),
                        "Bestaat niet"));
        site.withdrawn(NEWS, 2);
        site.tell();
        bring("anna", elsewhere.note("Create", "c/4", "anna", "n/4", POST, "Te laat"));

        assertThat(errands()).isEmpty();
    }

    @Test
    void an_answer_to_an_answer_is_about_the_same_news() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        bring(
                "bo",
                elsewhere.note(
                        "Create", "c/2", "bo", "n/2", elsewhere.at("/n/1").toString(), "Twee"));

        var errands = errands();
        assertThat(errands).hasSize(2);
        assertThat(errands.get(1).at("/body/item").asText()).isEqualTo(NEWS.toString());
        assertThat("/fediverse/replies/" + errands.get(1).at("/body/inReplyTo").asText())
                .isEqualTo(errands.get(0).at("/path").asText());
    }

    @Test
    void with_an_account_goes_all_that_it_wrote() throws Exception {
        bring("anna", elsewhere.follow("anna", "f/1"));
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        elsewhere.gone("anna", 410);

        assertThat(bring("anna", elsewhere.leave("l/1", "anna"))).isEqualTo(202);

        assertThat(followers()).isEqualTo("0");
        assertThat(errands()).hasSize(1);
        assertThat(errands().getFirst().at("/path").asText())
                .startsWith("/fediverse/contributors/");
        assertThat(site.service().query("select note from fediverse_reply")).isEmpty();
        assertThat(site.service().query("select id from fediverse_key")).isEmpty();
    }

    @Test
    void a_stranger_who_leaves_makes_us_ask_nothing() throws Exception {
        elsewhere.gone("anna", 410);

        assertThat(bring("anna", elsewhere.leave("l/1", "anna"))).isEqualTo(202);
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(bring("anna", elsewhere.delete("d/1", "anna", "n/1"))).isEqualTo(202);
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense",
                "[]",
                "{}",
                "{\"id\":\"https://a.example/1\",\"type\":\"Follow\"}",
                "{\"id\":\"x\",\"type\":\"Follow\",\"actor\":\"https://a.example/u\",\"object\":\"y\"}",
            })
    void what_cannot_be_read_is_refused(String activity) throws Exception {
        assertThat(bring("anna", activity)).isEqualTo(400);
    }

    @Test
    void what_is_deep_or_large_is_refused() throws Exception {
        assertThat(bring("anna", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000))).isEqualTo(400);
        assertThat(bring("anna", "{\"a\":\"" + "x".repeat(300_000) + "\"}")).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 401",
                "{\"type\":\"Person\"} | 401",
                "https://127.0.0.1:1/elders | 503",
            })
    void a_key_that_is_not_there_signs_nothing(String document, int status) throws Exception {
        elsewhere.account("anna");
        elsewhere.show("/users/anna", document);

        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(status);
        assertThat(followers()).isEqualTo("0");
    }

    @Test
    void who_cannot_show_their_key_now_is_asked_to_come_again() throws Exception {
        elsewhere.gone("anna", 500);
        elsewhere.account("anna");
        for (int number = 0; number < 10; number++) {
            assertThat(bring("anna", elsewhere.follow("anna", "f/" + number))).isEqualTo(503);
        }
        assertThat(elsewhere.asked()).as("not asked over and over").hasSize(1);

        elsewhere.back("anna");
        site.service().clock().pass(Duration.ofSeconds(61));
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
    }

    @Test
    void who_forges_requests_keeps_nobody_out_whom_we_know() throws Exception {
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
        var statuses = new ArrayList<Integer>();
        for (int number = 0; number < 70; number++) {
            var nobody = elsewhere.at("/users/nobody" + number).toString();
            var forged =
                    elsewhere
                            .follow("anna", "f/" + number)
                            .replace(elsewhere.account("anna").toString(), nobody);
            statuses.add(
                    elsewhere.bring(
                            site.service(),
                            forged,
                            elsewhere.signed("anna", nobody + "#main-key", forged)));
        }
        assertThat(statuses).contains(401, 429).doesNotContain(202);

        assertThat(bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Mooi")))
                .isEqualTo(202);
        assertThat(errands()).hasSize(1);
    }

    @Test
    void a_forged_request_leaves_nothing_behind_and_harms_nobody() throws Exception {
        var forged = elsewhere.follow("anna", "f/9");
        for (int number = 0; number < 5; number++) {
            assertThat(
                            elsewhere.bring(
                                    site.service(),
                                    forged,
                                    elsewhere.signed(
                                            "boos",
                                            elsewhere.account("anna") + "#main-key",
                                            forged)))
                    .isEqualTo(401);
        }
        assertThat(elsewhere.asked()).hasSize(1);
        assertThat(site.service().query("select id from fediverse_key")).isEmpty();

        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"Like", "Announce", "Flag"})
    void what_means_nothing_to_us_makes_us_ask_nothing(String type) throws Exception {
        assertThat(bring("anna", said(type, "x/1"))).isEqualTo(202);
        assertThat(bring("anna", elsewhere.undo("anna", "f/1"))).isEqualTo(202);
        assertThat(
                        bring(
                                "anna",
                                elsewhere.note(
                                        "Create",
                                        "c/1",
                                        "anna",
                                        "n/1",
                                        "https://elders.example/1",
                                        "Elders")))
                .isEqualTo(202);

        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void who_is_blocked_may_take_back_what_they_wrote() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        site.service().send("/fediverse/blocks/" + elsewhere.host(), "PUT", "", "moderator");

        assertThat(bring("anna", elsewhere.note("Update", "u/1", "anna", "n/1", POST, "Twee")))
                .isEqualTo(403);
        assertThat(bring("anna", elsewhere.delete("d/1", "anna", "n/1"))).isEqualTo(202);
        assertThat(errands())
                .extracting(one -> one.at("/method").asText())
                .containsExactly("DELETE");
    }

    @Test
    void while_the_site_is_not_there_people_leave_all_the_same() throws Exception {
        bring("anna", elsewhere.follow("anna", "f/1"));
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        site.named(null);

        assertThat(bring("boos", elsewhere.delete("d/0", "boos", "n/1"))).isEqualTo(202);
        assertThat(errands()).extracting(one -> one.at("/method").asText()).containsExactly("PUT");
        assertThat(bring("anna", elsewhere.delete("d/1", "anna", "n/1"))).isEqualTo(202);
        assertThat(bring("anna", elsewhere.undo("anna", "f/1"))).isEqualTo(202);
        assertThat(bring("anna", said("Like", "x/1"))).isEqualTo(404);
        assertThat(bring("anna", "nonsense")).isEqualTo(404);

        assertThat(followers()).isEqualTo("0");
        assertThat(errands())
                .extracting(one -> one.at("/method").asText())
                .containsExactly("DELETE");
    }

    @Test
    void an_account_is_forgotten_also_when_its_answers_went_before() throws Exception {
        bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Een"));
        bring("anna", elsewhere.delete("d/1", "anna", "n/1"));
        site.service().clock().pass(Duration.ofDays(20));
        site.service().bean(ForgetSeen.class).run();
        elsewhere.gone("anna", 410);

        assertThat(bring("anna", elsewhere.leave("l/1", "anna"))).isEqualTo(202);

        assertThat(errands())
                .extracting(one -> one.at("/path").asText())
                .singleElement()
                .asString()
                .startsWith("/fediverse/contributors/");
        assertThat(site.service().query("select actor from fediverse_writer")).isEmpty();
    }

    @Test
    void what_was_deleted_before_it_came_does_not_come() throws Exception {
        bring("anna", elsewhere.delete("d/1", "anna", "n/1"));
        bring("boos", elsewhere.delete("d/2", "boos", "n/2"));
        assertThat(bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Laat")))
                .isEqualTo(202);
        assertThat(errands()).isEmpty();

        bring("anna", elsewhere.note("Create", "c/2", "anna", "n/2", POST, "Van mij"));
        assertThat(errands()).as("nobody takes back what another wrote").hasSize(1);
    }

    @Test
    void no_more_answers_come_in_a_day_than_anybody_reads() throws Exception {
        site.service()
                .execute(
                        """
                        insert into fediverse_reply
                            (note, id, actor, server, item, version, came_at)
                        select 'x' || n, gen_random_uuid(), 'x' || n, n || '.boos.example',
                            gen_random_uuid(), 1, timestamptz '%s'
                        from generate_series(1, 2000) n
                        """
                                .formatted(site.service().clock().instant()));

        assertThat(bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Mooi")))
                .isEqualTo(429);
        site.service().clock().pass(Duration.ofHours(25));
        assertThat(bring("anna", elsewhere.note("Create", "c/1", "anna", "n/1", POST, "Mooi")))
                .isEqualTo(202);
        assertThat(errands()).hasSize(1);
    }

    @Test
    void a_key_inside_our_own_network_is_not_looked_up() throws Exception {
        try (var strict = new Site(Map.of())) {
            strict.named("campagne");
            var follow = elsewhere.follow("anna", "f/1");

            assertThat(elsewhere.bring(strict.service(), follow, elsewhere.signed("anna", follow)))
                    .isEqualTo(401);
        }
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void a_huge_key_is_not_read_and_nobody_is_asked_to_come_again() throws Exception {
        elsewhere.account("anna");
        elsewhere.show("/users/anna", HUGE);

        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(401);
        assertThat(bring("anna", elsewhere.follow("anna", "f/2"))).isEqualTo(401);
        assertThat(elsewhere.asked()).as("not asked over and over").hasSize(1);
        assertThat(site.service().query("select id from fediverse_key")).isEmpty();
    }

    @Test
    void an_account_that_became_huge_follows_nobody_and_can_still_leave() throws Exception {
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
        elsewhere.show("/users/anna", HUGE);

        assertThat(bring("anna", elsewhere.follow("anna", "f/2"))).isEqualTo(400);
        assertThat(bring("anna", elsewhere.undo("anna", "f/1"))).isEqualTo(202);
        assertThat(followers()).isEqualTo("0");
    }

    @Test
    void a_server_that_shows_its_keys_slowly_keeps_us_from_nothing() throws Exception {
        var released = new CountDownLatch(1);
        var slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> await(released));
        slow.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        slow.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Integer>>();
            for (int number = 0; number < 12; number++) {
                var actor = "http://127.0.0.1:" + slow.getAddress().getPort() + "/users/a" + number;
                var follow =
                        elsewhere
                                .follow("anna", "f/" + number)
                                .replace(elsewhere.account("anna").toString(), actor)
                                .replace(elsewhere.at("/f/").toString(), actor + "/f/");
                waiting.add(
                        threads.submit(() ->
                                elsewhere.bring(
                                        site.service(),
                                        follow,
                                        elsewhere.signed("anna", actor + "#main-key", follow))));
            }
            var statuses = new ArrayList<Integer>();
            for (var one : waiting) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsOnly(503, 429);
            assertThat(statuses.stream().filter(status -> status == 503).count())
                    .as("looked up at once")
                    .isLessThanOrEqualTo(2);
        } finally {
            released.countDown();
            slow.stop(0);
        }
        assertThat(bring("anna", elsewhere.follow("anna", "f/0"))).isEqualTo(202);
    }

    private static void await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_brings_too_much_is_asked_to_wait() throws Exception {
        int refused = 0;
        for (int number = 0; number < 320; number++) {
            int status = bring("anna", elsewhere.delete("d/" + number, "anna", "n/" + number));
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(20);
        site.service().clock().pass(Duration.ofMinutes(2));
        assertThat(bring("anna", elsewhere.follow("anna", "f/1"))).isEqualTo(202);
    }

    @Test
    void what_somebody_writes_too_much_of_is_not_taken() throws Exception {
        for (int number = 0; number < 55; number++) {
            assertThat(
                            bring(
                                    "anna",
                                    elsewhere.note(
                                            "Create",
                                            "c/" + number,
                                            "anna",
                                            "n/" + number,
                                            POST,
                                            "Weer")))
                    .isIn(202, 429);
            site.service().clock().pass(Duration.ofSeconds(30));
        }

        assertThat(site.service().query("select count(*) from fediverse_reply"))
                .containsExactly("50");
    }

    @Test
    void what_is_over_is_forgotten() throws Exception {
        bring("anna", elsewhere.follow("anna", "f/1"));
        bring("bo", elsewhere.delete("d/1", "bo", "n/9"));
        site.service().clock().pass(Duration.ofDays(15));
        site.service().bean(ForgetSeen.class).run();

        assertThat(site.service().query("select id from fediverse_seen")).isEmpty();
        assertThat(site.service().query("select note from fediverse_gone")).isEmpty();
        assertThat(site.service().query("select owner from fediverse_key"))
                .as("of who follows we must still know that they leave")
                .containsExactly(elsewhere.account("anna").toString());
    }

    private String said(String type, String act) {
        return """
        {"id":"%s","type":"%s","actor":"%s","object":"%s"}
        """
                .formatted(elsewhere.at("/" + act), type, elsewhere.account("anna"), POST);
    }

    private int bring(String name, String activity) throws Exception {
        return elsewhere.bring(site.service(), name, activity);
    }

    private List<JsonNode> errands() throws Exception {
        var found = new ArrayList<JsonNode>();
        JSON.readTree(
                        site.service()
                                .send("/fediverse/replies?limit=100", "GET", "", "service")
                                .body())
                .at("/items")
                .forEach(found::add);
        return found;
    }

    private String followers() {
        return site.service().query("select count(*) from fediverse_follower").getFirst();
    }
}
