package nl.millenniumgemeenten.content.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.TimelinePostChange;
import nl.millenniumgemeenten.events.TimelinePostChange.State;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {
    private static final Map<String, Object> OWN_MACHINE =
            Map.of("timeline.own-machine", true, "timeline.every", "15m");

    private final Database database = TestStack.createDatabase();
    private final ContentServer server = ContentServer.start(database, OWN_MACHINE);
    private final ContentServer second = ContentServer.start(database, OWN_MACHINE);
    private final FetchTimeline fetch = server.bean(FetchTimeline.class);
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        second.close();
        server.close();
    }

    /// Every test has sources of its own.
    @AfterEach
    void removeSources() {
        for (var source : editor.get("/timeline-sources").ok().json().at("/items")) {
            editor.delete(
                            "/timeline-sources/" + source.at("/id").asText(),
                            "\"" + source.at("/revision").asText() + "\"")
                    .ok();
        }
    }

    private String follow(Elsewhere elsewhere) {
        return editor.post("/timeline-sources", account(elsewhere, "Onze campagne"))
                .ok()
                .text("/id");
    }

    private static Map<String, Object> account(Elsewhere elsewhere, String name) {
        return Map.of(
                "kind",
                "MASTODON",
                "address",
                elsewhere.address() + "/@campagne",
                "name",
                name,
                "active",
                true);
    }

    private void fetchAgain(String source) {
        editor.putNothing("/timeline-sources/" + source + "/fetching").ok();
        assertThat(fetch.next()).isTrue();
    }

    private Answer source(String id) {
        return editor.get("/timeline-sources/" + id).ok();
    }

    private List<String> postsOf(String source) throws SQLException {
        return server.texts(
                "select id from timeline_post where source = '" + source + "' order by number");
    }

    private List<TimelinePostChange.Recorded> told(String post) throws SQLException {
        return server.changes(post).stream().map(TimelinePostChange.Recorded.class::cast).toList();
    }

    @Test
    void what_is_posted_elsewhere_is_told_once_with_its_pictures() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een<script>alert(1)</script></p>", false);
            elsewhere.post("2", "<p>Twee</p>", true);
            var source = follow(elsewhere);

            assertThat(fetch.next()).isTrue();
            assertThat(fetch.next()).as("nothing is due any more").isFalse();

            assertThat(source(source).text("/outcome")).isEqualTo("2 nieuwe berichten.");
            var posts = postsOf(source);
            assertThat(posts).hasSize(2);
            assertThat(told(posts.getFirst())).hasSize(1);
            assertThat(told(posts.getFirst()).getFirst().bodyHtml()).isEqualTo("<p>Een</p>");
            var second = told(posts.getLast()).getFirst();
            assertThat(second.source())
                    .isEqualTo(
                            new TimelinePostChange.Source(
                                    UUID.fromString(source), "Onze campagne"));
            assertThat(second.pictures()).hasSize(1);
            assertThat(second.pictures().getFirst().alternative()).isEqualTo("Foto 2");
            var medium = second.pictures().getFirst().media().toString();
            assertThat(server.changes(medium)).hasSize(1);
            assertThat(editor.get("/media").ok().json().at("/items"))
                    .as("not offered for other use")
                    .isEmpty();

            fetchAgain(source);

            assertThat(source(source).text("/outcome")).isEqualTo("Niets nieuws.");
            assertThat(elsewhere.asked().getLast()).endsWith("/statuses");
            assertThat(told(posts.getFirst())).hasSize(1);
            assertThat(told(posts.getLast())).hasSize(1);
        }
    }

    @Test
    void what_changes_is_told_and_what_is_the_same_or_gone_is_not() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", true);
            elsewhere.post("2", "<p>Twee</p>", false);
            elsewhere.post("3", "<p>Drie</p>", false);
            var source = follow(elsewhere);
            fetch.next();
            var posts = postsOf(source);
            elsewhere.post("1", "<p>Een, verbeterd</p>", true);
            elsewhere.takeAway("3");
            elsewhere.forgetAsked();

            fetchAgain(source);

            assertThat(source(source).text("/outcome")).isEqualTo("1 bericht gewijzigd.");
            var first = told(posts.getFirst());
            assertThat(first)
                    .extracting(TimelinePostChange.Recorded::bodyHtml)
                    .containsExactly("<p>Een</p>", "<p>Een, verbeterd</p>");
            assertThat(first.getLast().pictures()).isEqualTo(first.getFirst().pictures());
            assertThat(elsewhere.asked()).noneMatch(path -> path.startsWith("/foto"));
            assertThat(told(posts.get(1))).hasSize(1);
            assertThat(told(posts.get(2))).hasSize(1);
        }
    }

    @Test
    void a_picture_that_fails_costs_nobody_the_post_and_comes_later() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.breakPictures(true);
            elsewhere.post("1", "<p>Een</p>", true);
            var source = follow(elsewhere);
            fetch.next();
            var post = postsOf(source).getFirst();
            assertThat(told(post)).hasSize(1);
            assertThat(told(post).getFirst().pictures()).isEmpty();
            elsewhere.breakPictures(false);

            fetchAgain(source);

            assertThat(told(post)).hasSize(2);
            assertThat(told(post).getLast().pictures()).hasSize(1);
            assertThat(told(post).getLast().revision()).isEqualTo(2);
        }
    }

    @Test
    void a_picture_that_keeps_failing_is_left() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.breakPictures(true);
            elsewhere.post("1", "<p>Een</p>", true);
            var source = follow(elsewhere);
            fetch.next();
            for (int nth = 0; nth < 5; nth++) {
                fetchAgain(source);
            }

            assertThat(elsewhere.asked().stream().filter(path -> path.startsWith("/foto")))
                    .hasSizeLessThanOrEqualTo(CopyPictures.MOST_ATTEMPTS + 1);
            assertThat(told(postsOf(source).getFirst())).hasSize(1);
        }
    }

    @Test
    void two_instances_never_ask_the_same_source_at_once()
            throws InterruptedException, ExecutionException, SQLException {
        try (var elsewhere = new Elsewhere();
                var threads = Executors.newFixedThreadPool(8)) {
            elsewhere.post("1", "<p>Een</p>", false);
            var source = follow(elsewhere);
            var both = List.of(fetch, second.bean(FetchTimeline.class));
            var calls =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(nth -> () -> both.get(nth % 2).next())
                            .toList();

            int turns = 0;
            for (var call : threads.invokeAll(calls)) {
                turns += call.get() ? 1 : 0;
            }

            assertThat(turns).isEqualTo(1);
            assertThat(elsewhere.asked()).hasSize(2);
            assertThat(told(postsOf(source).getFirst())).hasSize(1);
        }
    }

    @Test
    void who_breaks_off_in_the_middle_is_followed_by_another() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", false);
            var source = follow(elsewhere);
            var lost = server.bean(Turns.class).take().orElseThrow();
            assertThat(fetch.next()).isFalse();
            server.run("update timeline_source set claimed_until = now() - interval '1 second'");

            assertThat(second.bean(FetchTimeline.class).next()).isTrue();

            assertThat(postsOf(source)).hasSize(1);
            server.bean(Turns.class).succeeded(lost, Turn.Bookmark.NONE, "Te laat");
            assertThat(source(source).text("/outcome")).isEqualTo("1 nieuw bericht.");
        }
    }

    @Test
    void a_source_that_fails_is_asked_later_each_time_and_not_before_it_wants()
            throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.answers(500, "");
            var source = follow(elsewhere);
            fetch.next();
            assertThat(source(source).json().at("/succeeded").asBoolean()).isFalse();
            assertThat(source(source).text("/outcome"))
                    .isEqualTo("De server heeft een storing (500).");
            fetchAgain(source);
            fetchAgain(source);
            assertThat(
                            server.count(
                                    "select extract(epoch from due_at - now())::int / 60 from timeline_source where id = '"
                                            + source
                                            + "'"))
                    .isBetween(58, 60);

            elsewhere.answers(429, "600");
            fetchAgain(source);

            editor.putNothing("/timeline-sources/" + source + "/fetching")
                    .assertProblem(409, "not-now");
            server.run("update timeline_source set due_at = now()");
            assertThat(fetch.next()).isFalse();
            server.run("update timeline_source set wait_until = now()");
            elsewhere.answers(200, "");
            assertThat(fetch.next()).isTrue();
            assertThat(source(source).text("/outcome"))
                    .isEqualTo("Deze bron heeft geen berichten.");
        }
    }

    @Test
    void what_editors_hide_stays_hidden_and_comes_back_as_it_is_by_then() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", true);
            var source = follow(elsewhere);
            fetch.next();
            var post = postsOf(source).getFirst();
            var medium = told(post).getFirst().pictures().getFirst().media().toString();

            var hidden = editor.put("/timeline-posts/" + post + "/hiding", "\"1\"").ok();

            assertThat(hidden.text("/state")).isEqualTo("HIDDEN");
            var withdrawn = told(post).getLast();
            assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
            assertThat(withdrawn.bodyHtml()).isEmpty();
            assertThat(withdrawn.pictures()).isEmpty();
            assertThat(server.changes(medium).getLast()).isInstanceOf(MediaChange.Withdrawn.class);
            elsewhere.post("1", "<p>Een, verbeterd</p>", true);
            fetchAgain(source);
            assertThat(told(post)).hasSize(2);

            editor.delete("/timeline-posts/" + post + "/hiding", "\"1\"")
                    .assertProblem(412, "stale-revision");
            editor.delete("/timeline-posts/" + post + "/hiding", "\"3\"").ok();

            var shown = told(post).getLast();
            assertThat(shown.state()).isEqualTo(State.PUBLISHED);
            assertThat(shown.bodyHtml()).isEqualTo("<p>Een, verbeterd</p>");
            Change last = server.changes(medium).getLast();
            assertThat(last).isInstanceOf(MediaChange.Stored.class);
            assertThat(server.changes(medium))
                    .extracting(Change::revision)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_source_that_is_removed_takes_its_posts_away_even_while_it_is_asked()
            throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", true);
            elsewhere.post("2", "<p>Twee</p>", false);
            var source = follow(elsewhere);
            fetch.next();
            var posts = postsOf(source);
            var medium = told(posts.getFirst()).getFirst().pictures().getFirst().media().toString();
            editor.putNothing("/timeline-sources/" + source + "/fetching").ok();
            var turn = server.bean(Turns.class).take().orElseThrow();

            editor.delete("/timeline-sources/" + source, "\"1\"").ok();

            for (var post : posts) {
                assertThat(told(post).getLast().state()).isEqualTo(State.WITHDRAWN);
                assertThat(told(post).getLast().bodyHtml()).isEmpty();
            }
            assertThat(server.changes(medium).getLast()).isInstanceOf(MediaChange.Withdrawn.class);
            assertThat(
                            server.count(
                                    "select count(*) from timeline_post where html <> '' and source = '"
                                            + source
                                            + "'"))
                    .isZero();
            var found =
                    new FoundPost(
                            "3",
                            "https://a.example/3",
                            "",
                            "<p>Drie</p>",
                            "",
                            "",
                            List.of(),
                            Optional.empty(),
                            Optional.empty());
            assertThat(server.bean(KeepPost.class).keep(turn, found, List.of()))
                    .isEqualTo(KeepPost.Kept.LOST);
            editor.get("/timeline-sources/" + source).assertProblem(404, "no-such-thing");
            assertThat(editor.get("/timeline-posts").ok().json().at("/items")).isEmpty();
            var again = follow(elsewhere);
            fetch.next();
            assertThat(postsOf(again)).hasSize(2);
        }
    }

    @Test
    void another_name_is_told_with_every_post_and_another_address_begins_anew()
            throws SQLException {
        try (var elsewhere = new Elsewhere();
                var other = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", false);
            other.post("1", "<p>Van hier</p>", false);
            var source = follow(elsewhere);
            fetch.next();
            var post = postsOf(source).getFirst();

            editor.put("/timeline-sources/" + source, "\"1\"", account(elsewhere, "Anders")).ok();

            assertThat(told(post).getLast().source().name()).isEqualTo("Anders");
            assertThat(told(post).getLast().bodyHtml()).isEqualTo("<p>Een</p>");
            editor.put("/timeline-sources/" + source, "\"1\"", account(elsewhere, "Stale"))
                    .assertProblem(412, "stale-revision");

            editor.put("/timeline-sources/" + source, "\"2\"", account(other, "Anders")).ok();

            assertThat(told(post).getLast().state()).isEqualTo(State.WITHDRAWN);
            assertThat(fetch.next()).isTrue();
            assertThat(told(post).getLast().bodyHtml()).isEqualTo("<p>Van hier</p>");
        }
    }

    @Test
    void a_source_that_is_off_is_not_asked_and_keeps_its_posts() throws SQLException {
        try (var elsewhere = new Elsewhere()) {
            elsewhere.post("1", "<p>Een</p>", false);
            var source = follow(elsewhere);
            fetch.next();
            var off = new HashMap<>(account(elsewhere, "Onze campagne"));
            off.put("active", false);
            editor.put("/timeline-sources/" + source, "\"1\"", off).ok();

            editor.putNothing("/timeline-sources/" + source + "/fetching")
                    .assertProblem(409, "not-now");
            server.run("update timeline_source set due_at = now()");
            assertThat(fetch.next()).isFalse();
            assertThat(told(postsOf(source).getFirst())).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_a_source_is_refused_by_name() {
        try (var elsewhere = new Elsewhere();
                var strict = ContentServer.start()) {
            follow(elsewhere);
            editor.post("/timeline-sources", account(elsewhere, "Nog eens"))
                    .assertProblem(422, "invalid", "/address");
            editor.post("/timeline-sources", Map.of("kind", "TELEX", "address", "", "name", " "))
                    .assertProblem(422, "invalid", "/kind", "/address", "/name", "/active");
            var strictEditor = strict.as("editor");
            for (var address :
                    List.of("http://example.org/feed", "https://example.org:8443/", "feed")) {
                strictEditor
                        .post("/timeline-sources", feed(address))
                        .assertProblem(422, "invalid", "/address");
            }
            var inside =
                    strictEditor.post("/timeline-sources", feed("https://127.0.0.1/feed")).ok();
            assertThat(strict.bean(FetchTimeline.class).next()).isTrue();
            assertThat(strictEditor.get("/timeline-sources/" + inside.text("/id")).text("/outcome"))
                    .isEqualTo("Dit adres ligt in een netwerk dat niet van iedereen is.");
            server.as("contributor").get("/timeline-sources").assertProblem(403, "not-yours");
            server.as("moderator").get("/timeline-posts").assertProblem(403, "not-yours");
            server.anonymous().get("/timeline-sources").assertProblem(401, "not-signed-in");
        }
    }

    private static Map<String, Object> feed(String address) {
        return Map.of("kind", "FEED", "address", address, "name", "Een feed", "active", true);
    }

    @Test
    void the_same_asked_twice_is_one() {
        try (var elsewhere = new Elsewhere()) {
            var key = UUID.randomUUID().toString();
            var first = editor.postOnce("/timeline-sources", key, account(elsewhere, "Een")).ok();

            assertThat(
                            editor.postOnce("/timeline-sources", key, account(elsewhere, "Een"))
                                    .ok()
                                    .text("/id"))
                    .isEqualTo(first.text("/id"));
            editor.postOnce("/timeline-sources", key, account(elsewhere, "Twee"))
                    .assertProblem(412, "stale-revision");
        }
    }

    @Test
    void an_account_has_one_form() {
        assertThat(SourceFields.account("@Campagne@Mastodon.NL"))
                .contains("https://mastodon.nl/@Campagne");
        assertThat(SourceFields.account("campagne@mastodon.nl"))
                .contains("https://mastodon.nl/@campagne");
        assertThat(SourceFields.account("https://mastodon.nl/@campagne/"))
                .contains("https://mastodon.nl/@campagne");
        assertThat(SourceFields.account("https://mastodon.nl/users/campagne"))
                .contains("https://mastodon.nl/@campagne");
        assertThat(SourceFields.account("campagne")).isEmpty();
        assertThat(SourceFields.account("@a@b@c")).isEmpty();
        assertThat(SourceFields.account("https://mastodon.nl/@a/../admin")).isEmpty();
    }
}
