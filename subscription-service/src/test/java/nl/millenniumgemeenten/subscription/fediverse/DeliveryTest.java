package nl.millenniumgemeenten.subscription.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.subscription.fediverse.delivery.DeliverActivities;
import nl.millenniumgemeenten.subscription.fediverse.delivery.ForgetDelivered;
import nl.millenniumgemeenten.subscription.service.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final UUID NEWS = new UUID(70, 1);
    private static final UUID OTHER_NEWS = new UUID(70, 2);

    private final Site site = new Site();
    private final PlayedServer elsewhere;

    DeliveryTest() throws IOException {
        elsewhere = new PlayedServer(site.service().clock());
    }

    @BeforeEach
    void join() throws Exception {
        site.named("campagne");
    }

    @AfterEach
    void stop() {
        elsewhere.close();
        site.close();
    }

    @Test
    void who_follows_is_told_that_they_may_each_time_they_ask() throws Exception {
        assertThat(follows(elsewhere, "anna", "f/1")).isEqualTo(202);
        site.deliver();

        var accept = elsewhere.brought().getFirst();
        assertThat(accept.path()).isEqualTo("/users/anna/inbox");
        assertThat(accept.headers().get("Content-type")).isEqualTo("application/activity+json");
        assertThat(accept.type()).isEqualTo("Accept");
        assertThat(accept.json().at("/object/id").asText())
                .isEqualTo(elsewhere.at("/f/1").toString());
        assertThat(elsewhere.isSigned(accept, site.service())).isTrue();

        assertThat(follows(elsewhere, "anna", "f/2")).isEqualTo(202);
        site.deliver();
        assertThat(elsewhere.types()).containsExactly("Accept", "Accept");
        assertThat(followers()).isEqualTo("1");
    }

    @Test
    void who_follows_again_under_the_same_name_follows_again() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.service().clock().pass(Duration.ofSeconds(5));
        var undo = elsewhere.undo("anna", "f/1");
        elsewhere.bring(site.service(), "anna", undo);
        site.service().clock().pass(Duration.ofSeconds(5));
        var again = elsewhere.follow("anna", "f/1");
        var headers = elsewhere.signed("anna", again);
        assertThat(elsewhere.bring(site.service(), again, headers)).isEqualTo(202);
        assertThat(followers()).isEqualTo("1");
        site.deliver();
        assertThat(elsewhere.types()).containsExactly("Accept", "Accept");

        site.service().clock().pass(Duration.ofSeconds(5));
        elsewhere.bring(site.service(), "anna", undo);
        assertThat(followers()).isEqualTo("0");
        elsewhere.bring(site.service(), again, headers);
        assertThat(followers()).as("who brings the very same again is not heard").isEqualTo("0");
    }

    @Test
    void who_follows_no_longer_is_told_nothing() throws Exception {
        follows(elsewhere, "anna", "f/1");
        follows(elsewhere, "bo", "f/2");
        elsewhere.bring(site.service(), "anna", elsewhere.undo("anna", "f/1"));
        var byName =
                """
                {"id":"%s","type":"Undo","actor":"%s","object":"%s"}
                """
                        .formatted(
                                elsewhere.at("/undo/2"),
                                elsewhere.account("bo"),
                                elsewhere.at("/f/2"));
        elsewhere.bring(site.service(), "bo", byName);

        assertThat(followers()).isEqualTo("0");
        posted("Nieuws");
        assertThat(elsewhere.brought("Create")).isEmpty();
    }

    @Test
    void nobody_takes_back_what_another_follows() throws Exception {
        follows(elsewhere, "anna", "f/1");
        elsewhere.bring(site.service(), "bo", elsewhere.undo("anna", "f/1"));
        elsewhere.bring(
                site.service(),
                "bo",
                """
                {"id":"%s","type":"Undo","actor":"%s","object":"%s"}
                """
                        .formatted(
                                elsewhere.at("/undo/9"),
                                elsewhere.account("bo"),
                                elsewhere.at("/f/1")));

        assertThat(followers()).isEqualTo("1");
    }

    @Test
    void news_goes_once_to_each_server_and_so_do_its_change_and_its_end() throws Exception {
        try (var other = new PlayedServer(site.service().clock())) {
            follows(elsewhere, "anna", "f/1");
            follows(elsewhere, "bo", "f/2");
            follows(other, "carla", "f/3");
            site.deliver();
            posted("Gemeente doet mee");

            assertThat(elsewhere.brought("Create")).hasSize(1);
            var create = elsewhere.brought("Create").getFirst();
            assertThat(create.path()).isEqualTo("/inbox");
            assertThat(elsewhere.isSigned(create, site.service())).isTrue();
            assertThat(create.json().at("/object/content").asText()).contains("Gemeente doet mee");
            assertThat(other.brought("Create")).hasSize(1);

            site.news(NEWS, 2, "Gemeente doet echt mee");
            site.tell();
            site.tell();
            site.deliver();
            site.withdrawn(NEWS, 3);
            site.tell();
            site.deliver();
            assertThat(other.types()).containsExactly("Accept", "Create", "Update", "Delete");
            var update = other.brought("Update").getFirst();
            assertThat(update.json().at("/object/content").asText()).contains("echt mee");
            assertThat(update.json().at("/id").asText()).endsWith("#update-2");
            assertThat(other.brought("Delete").getFirst().json().at("/object/type").asText())
                    .isEqualTo("Tombstone");
            assertThat(left()).isEqualTo("0");
        }
    }

    @Test
    void a_revision_that_changes_nothing_to_read_is_not_told() throws Exception {
        follows(elsewhere, "anna", "f/1");
        posted("Nieuws");
        site.service().execute("update happening set revision = 2");
        site.tell();
        site.deliver();

        assertThat(elsewhere.types()).containsExactly("Accept", "Create");
    }

    @Test
    void a_server_that_is_away_is_asked_again_ever_later_and_holds_up_no_other() throws Exception {
        try (var other = new PlayedServer(site.service().clock())) {
            follows(elsewhere, "anna", "f/1");
            follows(other, "carla", "f/2");
            site.deliver();
            elsewhere.answers(503, 0);
            posted("Nieuws");
            assertThat(other.brought("Create")).hasSize(1);
            assertThat(elsewhere.brought("Create")).hasSize(1);

            pass(Duration.ofSeconds(50));
            assertThat(elsewhere.brought("Create")).hasSize(1);
            pass(Duration.ofSeconds(20));
            assertThat(elsewhere.brought("Create")).hasSize(2);
            pass(Duration.ofSeconds(90));
            assertThat(elsewhere.brought("Create")).hasSize(2);
            elsewhere.answers(202, 0);
            pass(Duration.ofSeconds(60));
            assertThat(elsewhere.brought("Create")).hasSize(3);
            assertThat(left()).isEqualTo("0");
            assertThat(
                            elsewhere.brought("Create").stream()
                                    .map(one -> one.json().at("/id").asText())
                                    .distinct())
                    .as("by its id they know that it is the same")
                    .hasSize(1);
            assertThat(site.service().query("select failing_since from fediverse_server"))
                    .containsOnly("null");
        }
    }

    @Test
    void a_server_is_left_alone_as_long_as_it_asks() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(429, 7200);
        posted("Nieuws");
        elsewhere.answers(202, 0);

        pass(Duration.ofMinutes(110));
        assertThat(elsewhere.brought("Create")).hasSize(1);
        pass(Duration.ofMinutes(15));
        assertThat(elsewhere.brought("Create")).hasSize(2);
    }

    @Test
    void after_three_days_it_is_news_no_more() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(500, 0);
        posted("Nieuws");
        pass(Duration.ofDays(4));

        assertThat(left()).isEqualTo("0");
        assertThat(followers()).isEqualTo("1");
        site.service().clock().pass(Duration.ofDays(90));
        site.service().bean(ForgetDelivered.class).run();
        assertThat(followers()).as("a server that never came back").isEqualTo("0");
        assertThat(site.service().query("select count(*) from fediverse_activity"))
                .containsExactly("0");
    }

    @Test
    void an_inbox_that_is_gone_again_and_again_has_nobody_behind_it() throws Exception {
        elsewhere.hasNoSharedInbox();
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(410, 0);
        for (int number = 1; number <= 2; number++) {
            site.news(new UUID(73, number), 1, "Nieuws " + number);
            site.tell();
            site.deliver();
        }
        assertThat(followers()).isEqualTo("1");
        site.news(new UUID(73, 3), 1, "Nieuws 3");
        site.tell();
        site.deliver();
        assertThat(followers()).isEqualTo("0");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void a_server_that_loses_its_inbox_for_a_while_keeps_who_follows_us() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        for (int status : new int[] {404, 410}) {
            elsewhere.answers(status, 0);
            for (int number = 1; number <= 5; number++) {
                site.news(new UUID(75, status * 10 + number), 1, "Nieuws " + number);
                site.tell();
                pass(Duration.ofMinutes(5));
            }
        }
        assertThat(followers()).isEqualTo("1");

        elsewhere.answers(202, 0);
        pass(Duration.ofHours(13));
        assertThat(elsewhere.brought("Create")).hasSizeGreaterThanOrEqualTo(10);
        for (int number = 0; number < 10; number++) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(left()).as("nothing was lost").isEqualTo("0");
    }

    @Test
    void who_is_not_to_be_found_day_after_day_is_gone() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(404, 0);
        for (int day = 1; day <= 6; day++) {
            site.news(new UUID(76, day), 1, "Nieuws " + day);
            site.tell();
            pass(Duration.ofHours(25));
        }
        assertThat(followers()).isEqualTo("1");
        for (int day = 7; day <= 9; day++) {
            site.news(new UUID(76, day), 1, "Nieuws " + day);
            site.tell();
            pass(Duration.ofHours(25));
        }
        assertThat(followers()).isEqualTo("0");
    }

    @Test
    void an_inbox_that_takes_nothing_holds_up_no_other_of_its_server() throws Exception {
        elsewhere.hasNoSharedInbox();
        follows(elsewhere, "anna", "f/1");
        follows(elsewhere, "bo", "f/2");
        site.deliver();
        elsewhere.answers("/users/anna/inbox", 500);
        posted("Een");
        site.news(NEWS, 2, "Twee");
        site.tell();
        site.deliver();

        assertThat(at("/users/bo/inbox")).containsExactly("Accept", "Create", "Update");
        assertThat(at("/users/anna/inbox")).as("once").containsExactly("Accept", "Create");
        assertThat(site.service().bean(DeliverActivities.class).next())
                .as("there is nothing to do at a server whose inboxes rest")
                .isFalse();
        elsewhere.answers("/users/anna/inbox", 202);
        pass(Duration.ofSeconds(61));
        assertThat(at("/users/anna/inbox"))
                .as("in its order")
                .containsExactly("Accept", "Create", "Create", "Update");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void what_makes_a_server_break_holds_up_all_else_for_an_hour_and_is_tried_further()
            throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.chokesOn("Giftig");
        posted("Giftig");
        site.news(OTHER_NEWS, 1, "Gezond");
        site.tell();
        passTenMinutesTimes(6);
        assertThat(told(OTHER_NEWS)).as("an hour is what a server may take").isEmpty();
        passTenMinutesTimes(1);
        assertThat(told(OTHER_NEWS)).containsExactly("Create");
        assertThat(told(NEWS)).hasSize(7).containsOnly("Create");
        assertThat(left()).isEqualTo("1");

        site.news(new UUID(77, 1), 1, "Ook gezond");
        site.tell();
        site.deliver();
        assertThat(told(new UUID(77, 1))).as("at once").containsExactly("Create");

        elsewhere.chokesOn("");
        passTenMinutesTimes(7);
        assertThat(told(NEWS)).hasSize(8).containsOnly("Create");
        assertThat(left()).as("nothing was lost").isEqualTo("0");
    }

    @Test
    void what_is_about_the_same_post_waits_for_what_is_set_aside() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.chokesOn(NEWS + "#create");
        posted("Een");
        site.news(OTHER_NEWS, 1, "Iets anders");
        site.tell();
        passTenMinutesTimes(7);
        site.news(NEWS, 2, "Twee");
        site.news(OTHER_NEWS, 2, "Iets heel anders");
        site.tell();
        pass(Duration.ofDays(1));
        site.withdrawn(NEWS, 3);
        site.tell();
        pass(Duration.ofDays(1));
        assertThat(told(OTHER_NEWS)).containsExactly("Create", "Update");
        assertThat(told(NEWS)).containsOnly("Create");
        assertThat(left()).isEqualTo("3");

        elsewhere.chokesOn("");
        pass(Duration.ofHours(13));
        assertThat(told(NEWS)).endsWith("Create", "Update", "Delete");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void what_is_given_up_holds_up_nothing_about_the_same_post_any_more() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.chokesOn(NEWS + "#create");
        posted("Een");
        pass(Duration.ofDays(1));
        site.news(NEWS, 2, "Twee");
        site.tell();
        pass(Duration.ofDays(1));
        assertThat(told(NEWS)).containsOnly("Create");

        pass(Duration.ofHours(25));
        assertThat(told(NEWS)).endsWith("Create", "Update").containsOnlyOnce("Update");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void a_server_that_is_away_for_hours_gets_everything_in_its_order() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(503, 0);
        posted("Een");
        site.news(OTHER_NEWS, 1, "Twee");
        site.tell();
        passTenMinutesTimes(30);
        assertThat(told(NEWS)).as("asked ever later").hasSize(9);
        assertThat(told(OTHER_NEWS)).as("this says nothing of what it was brought").isEmpty();

        elsewhere.answers(202, 0);
        int before = elsewhere.brought().size();
        pass(Duration.ofHours(13));
        assertThat(elsewhere.brought().subList(before, before + 2))
                .extracting(DeliveryTest::post)
                .containsExactly(NEWS.toString(), OTHER_NEWS.toString());
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void a_slow_server_has_a_short_turn_and_a_rest() throws Exception {
        elsewhere.hasNoSharedInbox();
        follows(elsewhere, "anna", "f/1");
        follows(elsewhere, "bo", "f/2");
        elsewhere.takes(() -> site.service().clock().pass(Duration.ofSeconds(10)));
        site.deliver();
        assertThat(elsewhere.brought("Accept")).hasSize(1);

        pass(Duration.ofSeconds(30));
        assertThat(elsewhere.brought("Accept")).hasSize(1);
        pass(Duration.ofSeconds(31));
        assertThat(elsewhere.brought("Accept")).hasSize(2);
    }

    @Test
    void a_block_covers_what_is_below_it() throws Exception {
        site.service()
                .execute(
                        """
                        insert into fediverse_server (host, next_attempt_at)
                        values ('a1.boos.example', now()), ('a2.boos.example:8443', now()),
                            ('nietboos.example', now());
                        insert into fediverse_follower
                            (actor, server, inbox, shared_inbox, follow, followed_at)
                        select host, host, host, host, host, now() from fediverse_server
                        """);

        assertThat(desk("PUT", "boos.example:443")).isEqualTo(204);

        assertThat(site.service().query("select actor from fediverse_follower"))
                .containsExactly("nietboos.example");
        for (var host : new String[] {"boos.example", "a3.boos.example", "a.b.boos.example:444"}) {
            var follow =
                    elsewhere
                            .follow("anna", "f/1")
                            .replace("http://" + elsewhere.host(), "https://" + host);
            var key = "https://" + host + "/users/anna#main-key";
            assertThat(
                            elsewhere.bring(
                                    site.service(), follow, elsewhere.signed("anna", key, follow)))
                    .as(host)
                    .isEqualTo(403);
        }
        assertThat(desk("PUT", "example")).as("nobody means all of it").isEqualTo(422);
    }

    @Test
    void no_more_follow_in_a_day_than_people_do() throws Exception {
        site.service()
                .execute(
                        """
                        insert into fediverse_server (host, next_attempt_at)
                        values ('x.example', now());
                        insert into fediverse_follower
                            (actor, server, inbox, shared_inbox, follow, followed_at)
                        select 'x' || n, 'x.example', 'x' || n, 'x', 'x', timestamptz '%s'
                        from generate_series(1, 5000) n
                        """
                                .formatted(site.service().clock().instant()));

        assertThat(follows(elsewhere, "anna", "f/1")).isEqualTo(429);
        site.service().clock().pass(Duration.ofHours(25));
        assertThat(follows(elsewhere, "anna", "f/1")).isEqualTo(202);
    }

    @Test
    void what_a_server_cannot_use_is_not_brought_again() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(422, 0);
        posted("Nieuws");
        pass(Duration.ofDays(1));

        assertThat(elsewhere.brought("Create")).hasSize(1);
        assertThat(followers()).isEqualTo("1");
    }

    @Test
    void two_instances_bring_it_once() throws Exception {
        for (int number = 0; number < 5; number++) {
            follows(elsewhere, "anna" + number, "f/" + number);
        }
        site.deliver();
        for (int number = 0; number < 10; number++) {
            site.news(new UUID(74, number), 1, "Nieuws " + number);
        }
        site.tell();
        try (var second = site.service().another();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new ArrayList<Future<?>>();
            for (int turn = 0; turn < 3; turn++) {
                turns.add(threads.submit(() -> Site.deliver(site.service())));
                turns.add(threads.submit(() -> Site.deliver(second)));
            }
            for (var turn : turns) {
                turn.get();
            }
        }
        assertThat(elsewhere.brought("Create")).hasSize(10);
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void who_stopped_in_a_turn_is_followed_by_another_when_the_claim_is_over() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        site.news(NEWS, 1, "Nieuws");
        site.tell();
        site.service()
                .execute(
                        "update fediverse_server set claimed_until = timestamptz '%s' + interval '5 minutes'"
                                .formatted(site.service().clock().instant()));
        site.deliver();
        assertThat(elsewhere.brought("Create")).isEmpty();

        pass(Duration.ofMinutes(6));
        assertThat(elsewhere.brought("Create")).hasSize(1);
    }

    @Test
    void what_was_brought_and_not_written_down_is_brought_again_under_the_same_id()
            throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        site.news(NEWS, 1, "Nieuws");
        site.tell();
        site.service()
                .execute(
                        """
                        create function fails() returns trigger language plpgsql as
                            'begin raise exception ''the end''; end';
                        create trigger fails before delete on fediverse_delivery
                            for each row execute function fails()
                        """);
        assertThatThrownBy(site::deliver).hasMessageContaining("the end");
        site.service().execute("drop trigger fails on fediverse_delivery");

        pass(Duration.ofMinutes(6));
        assertThat(elsewhere.brought("Create")).hasSize(2);
        assertThat(elsewhere.brought("Create"))
                .extracting(one -> one.json().at("/id").asText())
                .containsOnly(
                        "https://millenniumgemeenten.example/fediverse/posts/" + NEWS + "#create");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void by_itself_it_brings_news_to_others_while_a_server_hangs() throws Exception {
        try (var alone =
                        new Site(
                                Map.of(
                                        "fediverse.own-machine", true,
                                        "fediverse.enabled", true));
                var slow = new PlayedServer(alone.service().clock());
                var quick = new PlayedServer(alone.service().clock())) {
            alone.named("campagne");
            slow.hang();
            slow.bring(alone.service(), "anna", slow.follow("anna", "f/1"));
            Await.until("hangs", () -> !slow.brought().isEmpty());
            quick.bring(alone.service(), "bo", quick.follow("bo", "f/2"));
            alone.news(NEWS, 1, "Nieuws");

            Await.until("accepted", () -> quick.brought("Accept").size() == 1);
            Await.until("posted", () -> quick.brought("Create").size() == 1);
            assertThat(slow.brought()).hasSize(1);
        }
    }

    @Test
    void nothing_goes_to_or_comes_from_a_blocked_server() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        site.news(NEWS, 1, "Nieuws");
        site.tell();

        assertThat(desk("PUT", elsewhere.host().toUpperCase(Locale.ROOT))).isEqualTo(204);
        assertThat(desk("PUT", elsewhere.host())).isEqualTo(204);
        site.deliver();
        assertThat(elsewhere.brought("Create")).isEmpty();
        assertThat(followers()).isEqualTo("0");
        assertThat(follows(elsewhere, "anna", "f/2")).isEqualTo(403);
        assertThat(state()).contains("\"blocked\":true");

        assertThat(desk("DELETE", elsewhere.host())).isEqualTo(204);
        assertThat(follows(elsewhere, "anna", "f/3")).isEqualTo(202);
        assertThat(desk("PUT", "geen%20server")).isEqualTo(422);
    }

    @Test
    void the_desk_sees_how_it_stands() throws Exception {
        follows(elsewhere, "anna", "f/1");
        site.deliver();
        elsewhere.answers(500, 0);
        posted("Nieuws");

        assertThat(state())
                .contains(
                        "\"handle\":\"@campagne@millenniumgemeenten.example\"",
                        "\"followers\":1,\"waiting\":1",
                        "\"host\":\"" + elsewhere.host() + "\"",
                        "\"lastError\":\"De server heeft een storing (500).\"",
                        "\"blocked\":false");
    }

    /// The types of what was brought to an inbox.
    private List<String> at(String inbox) {
        return elsewhere.brought().stream()
                .filter(one -> one.path().equals(inbox))
                .map(PlayedServer.Brought::type)
                .toList();
    }

    /// The types of what was brought about a post.
    private List<String> told(UUID news) {
        return elsewhere.brought().stream()
                .filter(one -> post(one).equals(news.toString()))
                .map(PlayedServer.Brought::type)
                .toList();
    }

    /// The post that something is about.
    private static String post(PlayedServer.Brought one) {
        return one.json().at("/object/id").asText().replaceFirst(".*/fediverse/posts/", "");
    }

    /// Long enough for what rests to be tried as often as it may.
    private void passTenMinutesTimes(int times) {
        for (int minute = 0; minute < times * 10; minute++) {
            pass(Duration.ofMinutes(1));
        }
    }

    private void posted(String title) throws Exception {
        site.news(NEWS, 1, title);
        site.tell();
        site.deliver();
    }

    private void pass(Duration time) {
        site.service().clock().pass(time);
        site.deliver();
    }

    private int follows(PlayedServer server, String name, String act) throws Exception {
        return server.bring(site.service(), name, server.follow(name, act));
    }

    private String followers() {
        return site.service().query("select count(*) from fediverse_follower").getFirst();
    }

    private String left() {
        return site.service().query("select count(*) from fediverse_delivery").getFirst();
    }

    private int desk(String method, String host) throws Exception {
        return site.service()
                .send("/fediverse/blocks/" + host, method, "", "moderator")
                .statusCode();
    }

    private String state() throws Exception {
        return site.service().send("/fediverse/state", "GET", "", "moderator").body();
    }
}
