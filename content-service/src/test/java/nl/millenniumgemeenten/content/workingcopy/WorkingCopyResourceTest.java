package nl.millenniumgemeenten.content.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingCopyResourceTest {
    private static final String ODD = "emoji \uD83C\uDF31, rechts-naar-links \u202E, nul \u0000";

    private final ContentServer server = ContentServer.start();
    private final Caller anna = server.as("contributor");
    private final Caller jan = server.asOther("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void what_was_typed_comes_back_to_its_writer_as_it_was() {
        var path = path();

        var kept = anna.putBlindly(path, typed(ODD, 3, 7)).ok();

        var copy = anna.get(path).ok();
        assertThat(copy.text("/fields/body/0")).isEqualTo(ODD);
        assertThat(copy.text("/fields/goals/1")).isEqualTo("8");
        assertThat(copy.json().at("/edition").asInt()).isEqualTo(3);
        assertThat(copy.json().at("/revision").asLong()).isEqualTo(7);
        assertThat(copy.text("/keptAt")).isEqualTo(kept.text("/keptAt"));
    }

    @Test
    void a_later_copy_takes_the_place_of_the_one_before() {
        var path = path();
        anna.putBlindly(path, typed("een", 1, 1)).ok();

        anna.putBlindly(path, typed("twee", 1, 1)).ok();

        assertThat(anna.get(path).ok().text("/fields/body/0")).isEqualTo("twee");
    }

    @Test
    void nobody_sees_changes_or_forgets_what_somebody_else_typed() {
        var path = path();
        anna.putBlindly(path, typed("van Anna", 1, 1)).ok();

        jan.get(path).assertProblem(404, "no-such-thing");
        jan.putBlindly(path, typed("van Jan", 1, 1)).ok();
        assertThat(jan.delete(path).status()).isEqualTo(204);

        assertThat(anna.get(path).ok().text("/fields/body/0")).isEqualTo("van Anna");
        assertThat(jan.get("/working-copies").ok().json().at("/items").toString())
                .doesNotContain("van Anna");
    }

    @Test
    void whoever_writes_has_copies_and_nobody_else_has() {
        for (var role : List.of("contributor", "editor", "administrator")) {
            var path = path();
            var writer = server.as(role);
            writer.putBlindly(path, typed(role, 1, 1)).ok();
            writer.get(path).ok();
            writer.get("/working-copies").ok();
            assertThat(writer.delete(path).status()).as(role).isEqualTo(204);
        }
        var path = path();
        anna.putBlindly(path, typed("van Anna", 1, 1)).ok();
        for (var role : List.of("moderator", "visitor", "service", "unheard-of")) {
            var other = server.as(role);
            other.putBlindly(path, typed("x", 1, 1)).assertProblem(403, "not-yours");
            other.get(path).assertProblem(403, "not-yours");
            other.get(path + "/windows").assertProblem(403, "not-yours");
            other.get("/working-copies").assertProblem(403, "not-yours");
            other.delete(path).assertProblem(403, "not-yours");
        }
        server.anonymous().get(path).assertProblem(401, "not-signed-in");
        assertThat(anna.get(path).ok().text("/fields/body/0")).isEqualTo("van Anna");
    }

    @Test
    void what_was_forgotten_is_gone_and_forgetting_twice_is_no_fault() {
        var path = path();
        anna.putBlindly(path, typed("weg", 1, 1)).ok();

        assertThat(anna.delete(path).status()).isEqualTo(204);
        assertThat(anna.delete(path).status()).isEqualTo(204);

        anna.get(path).assertProblem(404, "no-such-thing");
    }

    @Test
    void who_forgets_what_they_saw_leaves_what_was_kept_since() {
        var path = path();
        var seen = anna.putBlindly(path, typed("gezien", 1, 1)).ok().text("/keptAt");
        anna.putBlindly(path, typed("later", 1, 1)).ok();

        assertThat(anna.delete(path + "?keptUpTo=" + seen).status()).isEqualTo(204);
        assertThat(anna.get(path).ok().text("/fields/body/0")).isEqualTo("later");

        var last = anna.get(path).ok().text("/keptAt");
        assertThat(anna.delete(path + "?keptUpTo=" + last).status()).isEqualTo(204);
        anna.get(path).assertProblem(404, "no-such-thing");
        anna.delete(path + "?keptUpTo=gisteren").assertProblem(400, "malformed");
    }

    @Test
    void each_window_keeps_its_own_copy_and_goes_on_with_another_only_when_it_says_so() {
        var path = path();
        anna.putBlindly(path, typed("een", 1, 1, "w1", "")).ok();
        var two = anna.putBlindly(path, typed("twee", 1, 1, "w2", "")).ok().text("/keptAt");
        assertThat(windows(path)).containsExactly("w2: twee", "w1: een");
        assertThat(anna.get(path).ok().text("/window")).isEqualTo("w2");

        anna.putBlindly(path, typed("twee en drie", 1, 1, "w3", two)).ok();
        assertThat(windows(path)).containsExactly("w3: twee en drie", "w1: een");

        // The second window lives still, and somebody typed on in it.
        var later = anna.putBlindly(path, typed("twee, later", 1, 1, "w2", "")).ok();
        anna.putBlindly(path, typed("drie", 1, 1, "w3", two)).ok();
        assertThat(windows(path)).containsExactly("w3: drie", "w2: twee, later", "w1: een");

        var forget = path + "?window=w2&keptUpTo=";
        assertThat(anna.delete(forget + two).status()).isEqualTo(204);
        assertThat(windows(path)).hasSize(3);
        assertThat(anna.delete(forget + later.text("/keptAt")).status()).isEqualTo(204);
        assertThat(windows(path)).containsExactly("w3: drie", "w1: een");
        assertThat(jan.get(path + "/windows").ok().json().at("/items")).isEmpty();
    }

    @Test
    void a_copy_that_comes_again_keeps_the_moment_that_its_form_knows() {
        var path = path();
        var first = anna.putBlindly(path, typed("zelfde", 1, 1, "w1", "")).ok().text("/keptAt");

        var again = anna.putBlindly(path, typed("zelfde", 1, 1, "w1", "")).ok().text("/keptAt");

        assertThat(again).isEqualTo(first);
        anna.putBlindly(path, typed("zelfde", 1, 1, "een venster", ""))
                .assertProblem(422, "invalid", "/window");
        anna.putBlindly(path, typed("zelfde", 1, 1, "w1", "gisteren"))
                .assertProblem(422, "invalid", "/goesOnWith");
    }

    @Test
    void the_list_holds_what_the_caller_left_newest_first() {
        var mine = server.asOther("contributor");
        mine.putBlindly(path(), typed("oud", 1, 1)).ok();
        var newest = path();
        mine.putBlindly(newest, typed("nieuw", 1, 1)).ok();

        var list = mine.get("/working-copies").ok();

        assertThat(newest).endsWith(list.text("/items/0/id"));
        assertThat(list.text("/items/0/title")).isEqualTo("Titel nieuw");
    }

    @Test
    void an_issue_of_the_newsletter_is_called_by_its_subject() {
        var path = path();

        anna.putBlindly(
                        path,
                        Map.of(
                                "edition", 0,
                                "revision", 0,
                                "fields", Map.of("subject", List.of("Lente bij ons"))))
                .ok();

        assertThat(anna.get(path).ok().json().at("/title").asText()).isEqualTo("Lente bij ons");
    }

    @Test
    void what_has_no_title_yet_says_so_with_an_empty_one() {
        var path = path();
        var untitled = Map.of("edition", 0, "revision", 0, "fields", Map.of());

        anna.putBlindly(path, untitled).ok();

        assertThat(anna.get(path).ok().json().at("/title").isTextual()).isTrue();
        assertThat(anna.get(path).ok().json().at("/fields").isObject()).isTrue();
        assertThat(anna.get("/working-copies").ok().json().at("/items/0/title").isTextual())
                .isTrue();
    }

    @Test
    void what_nobody_came_back_to_for_sixty_days_is_forgotten() throws SQLException {
        var old = path();
        var recent = path();
        anna.putBlindly(old, typed("oud", 1, 1)).ok();
        anna.putBlindly(recent, typed("nieuw", 1, 1)).ok();
        server.run(
                "update working_copy set kept_at = kept_at - interval '61 days' where item = '"
                        + old.substring(old.lastIndexOf('/') + 1)
                        + "'");

        server.bean(ForgetWorkingCopies.class).run();

        anna.get(old).assertProblem(404, "no-such-thing");
        anna.get(recent).ok();
    }

    @Test
    void what_cannot_be_kept_is_named_and_leaves_the_copy_before_it() {
        var path = path();
        anna.putBlindly(path, typed("blijft", 1, 1)).ok();

        anna.putBlindly(path, Map.of("edition", 1, "revision", 1))
                .assertProblem(422, "invalid", "/fields");
        anna.putBlindly(
                        path,
                        Map.of("edition", 1, "revision", 1, "fields", Map.of("body", "geen lijst")))
                .assertProblem(422, "invalid", "/fields");
        anna.putBlindly(path, Map.of("fields", Map.of())).assertProblem(422, "invalid", "/edition");
        anna.putBlindly(path, typed("a".repeat(WorkingCopyFields.LONGEST), 1, 1))
                .assertProblem(413, "too-large");

        assertThat(anna.get(path).ok().text("/fields/body/0")).isEqualTo("blijft");
    }

    private List<String> windows(String path) {
        var items = anna.get(path + "/windows").ok().json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(copy ->
                        copy.at("/window").asText() + ": " + copy.at("/fields/body/0").asText())
                .toList();
    }

    private static Map<String, Object> typed(
            String body, int edition, long revision, String window, String goesOnWith) {
        var typed = new LinkedHashMap<>(typed(body, edition, revision));
        typed.put("window", window);
        typed.put("goesOnWith", goesOnWith);
        return typed;
    }

    private static String path() {
        return "/working-copies/news-articles/" + UUID.randomUUID();
    }

    private static Map<String, Object> typed(String body, int edition, long revision) {
        return Map.of(
                "edition",
                edition,
                "revision",
                revision,
                "fields",
                Map.of(
                        "title", List.of("Titel " + body.substring(0, Math.min(5, body.length()))),
                        "body", List.of(body),
                        "goals", List.of("1", "8")));
    }
}
