package nl.millenniumgemeenten.content.workflow;

import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.draft;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.live;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.moment;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.path;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowResourceTest {
    private static final String NEWS = "news-articles";
    private final Instant tomorrow =
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    private final ContentServer server = ContentServer.start();
    private final Caller writer = server.as("contributor");
    private final Caller editor = server.asOther("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "news-articles"})
    void a_draft_is_handed_in_sent_back_improved_and_published(String kind) {
        var draft = draft(writer, kind);
        var item = path(kind, draft);

        var waiting = handIn(item, draft, "Kan dit zo?");
        var returned =
                editor.put(item + "/review/refusal", "\"1\"", Map.of("text", "Noem het jaar."))
                        .ok();
        var mine = writer.get("/reviews/returned").ok();
        var better = save(writer, kind, draft);
        handIn(item, better, "");
        editor.put(item + "/publication", better.etag()).ok();

        assertThat(waiting.text("/review/edition")).isEqualTo("1");
        assertThat(waiting.text("/review/note")).isEqualTo("Kan dit zo?");
        assertThat(waiting.text("/review/requestedBy/name")).isEqualTo("Anna de Vries");
        assertThat(waiting.json().at("/mine").asBoolean()).isTrue();
        assertThat(returned.json().at("/review").isNull()).isTrue();
        assertThat(returned.text("/remarks/0/text")).isEqualTo("Noem het jaar.");
        assertThat(mine.json().at("/items").findValuesAsText("item")).contains(draft.text("/id"));
        var after = editor.get(item + "/workflow").ok();
        assertThat(after.json().at("/review").isNull()).isTrue();
        assertThat(after.json().at("/mine").asBoolean()).isFalse();
        assertThat(after.json().at("/history").findValuesAsText("act"))
                .containsExactly("published", "handed-in", "sent-back", "handed-in");
        assertThat(after.text("/history/0/by/name")).isEqualTo("Jan Jansen");
        assertThat(after.text("/history/0/edition")).isEqualTo("2");
        assertThat(writer.get("/reviews/returned").json().at("/items").findValuesAsText("item"))
                .doesNotContain(draft.text("/id"));
    }

    @Test
    void what_came_back_is_read_piece_by_piece_the_longest_waiting_first() {
        var first = sentBack();
        var second = sentBack();
        var third = sentBack();

        var read = new ArrayList<String>();
        var after = "";
        do {
            var piece = writer.get("/reviews/returned?limit=1" + after).ok().json();
            assertThat(piece.at("/items")).hasSize(1);
            read.add(piece.at("/items/0/item").asText());
            after = piece.at("/next").isNull() ? "" : "&after=" + piece.at("/next").asText();
        } while (!after.isEmpty());

        assertThat(read).containsSubsequence(first, second, third).doesNotHaveDuplicates();
        assertThat(writer.get("/reviews/returned?after=onzin").status()).isEqualTo(422);
        assertThat(writer.get("/reviews/returned?limit=0").status()).isEqualTo(422);
    }

    private String sentBack() {
        var draft = draft(writer, NEWS);
        var item = path(NEWS, draft);
        handIn(item, draft, "");
        editor.put(item + "/review/refusal", "\"1\"", Map.of("text", "Noem het jaar.")).ok();
        return draft.text("/id");
    }

    @Test
    void saving_while_it_waits_keeps_it_waiting_and_says_that_it_changed() {
        var draft = draft(writer, NEWS);
        handIn(path(NEWS, draft), draft, "");

        save(writer, NEWS, draft);

        var workflow = editor.get(path(NEWS, draft) + "/workflow").ok();
        assertThat(workflow.text("/review/edition")).isEqualTo("1");
        assertThat(workflow.json().at("/review/changed").asBoolean()).isTrue();
        assertThat(workflow.text("/draftEdition")).isEqualTo("2");
        var waiting = editor.get("/reviews").ok().json().at("/items");
        assertThat(waiting.findValuesAsText("item")).contains(draft.text("/id"));
    }

    @Test
    void what_was_handed_in_can_be_taken_back_once() {
        var draft = draft(writer, NEWS);
        var item = path(NEWS, draft);
        handIn(item, draft, "");

        var taken = writer.delete(item + "/review", "\"1\"").ok();

        assertThat(taken.json().at("/review").isNull()).isTrue();
        assertThat(taken.text("/history/0/act")).isEqualTo("taken-back");
        writer.delete(item + "/review", "\"1\"").assertProblem(409, "not-now");
        editor.put(item + "/review/refusal", "\"1\"", Map.of("text", "Nee"))
                .assertProblem(409, "not-now");
    }

    @Test
    void sending_and_taking_back_are_of_the_edition_that_was_seen_and_of_no_other() {
        var draft = draft(writer, NEWS);
        var item = path(NEWS, draft);
        handIn(item, draft, "");
        handIn(item, save(writer, NEWS, draft), "");
        var words = Map.of("text", "Nog niet.");

        var unseen = editor.put(item + "/review/refusal", "\"1\"", words);
        unseen.assertProblem(412, "stale-revision");
        assertThat(unseen.text("/detail")).contains("versie 2");
        writer.delete(item + "/review", "\"1\"").assertProblem(412, "stale-revision");
        editor.putBlindly(item + "/review/refusal", words).assertProblem(428, "revision-required");
        writer.delete(item + "/review").assertProblem(428, "revision-required");

        var still = editor.get(item + "/workflow").ok();
        assertThat(still.text("/review/edition")).isEqualTo("2");
        assertThat(still.json().at("/remarks")).isEmpty();
        editor.put(item + "/review/refusal", "\"2\"", words).ok();
    }

    @Test
    void calling_off_is_of_the_plan_that_was_seen_and_of_no_newer_one() {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule/publication";
        var first = editor.put(schedule, draft.etag(), moment(tomorrow)).ok();
        var moved = new HashMap<>(moment(tomorrow.plusSeconds(60)));
        moved.put("replaces", first.text("/schedule/publication/id"));
        var second = editor.put(schedule, draft.etag(), moved).ok();

        var stale = editor.delete(schedule, tag(first, "publication"));
        stale.assertProblem(412, "stale-revision");
        assertThat(stale.text("/detail")).contains("publiceren op", "gepland door Jan Jansen");
        editor.delete(schedule).assertProblem(428, "revision-required");
        editor.delete(schedule, "*").assertProblem(400, "malformed");

        assertThat(editor.get(path(NEWS, draft) + "/workflow").text("/schedule/publication/id"))
                .isEqualTo(second.text("/schedule/publication/id"));
        editor.delete(schedule, tag(second, "publication")).ok();
    }

    @Test
    void what_waits_and_what_is_planned_is_read_in_pieces_to_the_end() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var draft = draft(editor, NEWS);
            handIn(editor, path(NEWS, draft), draft, "");
            editor.put(
                            path(NEWS, draft) + "/schedule/publication",
                            draft.etag(),
                            moment(tomorrow.plusSeconds(i)))
                    .ok();
            ids.add(draft.text("/id"));
        }

        assertThat(allIn("/reviews?limit=1")).containsSubsequence(ids).doesNotHaveDuplicates();
        assertThat(allIn("/schedules?state=planned&limit=1")).containsSubsequence(ids);
        assertThat(allIn("/schedules?state=failed&limit=1")).doesNotContainAnyElementsOf(ids);
        for (var list : new String[] {"/reviews?after=", "/schedules?after="}) {
            editor.get(list + "gisteren").assertProblem(422, "invalid", "/after");
        }
        editor.get("/schedules?after=" + UUID.randomUUID()).assertProblem(422, "invalid", "/after");
        editor.get("/schedules?state=done").assertProblem(422, "invalid", "/state");
    }

    private List<String> allIn(String list) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var piece = editor.get(list + (next.isEmpty() ? "" : "&after=" + next)).ok().json();
            found.addAll(piece.at("/items").findValuesAsText("item"));
            next = piece.at("/next").asText("");
            next = next.equals("null") ? "" : next;
        } while (!next.isEmpty());
        return found;
    }

    @Test
    void handing_in_asks_for_what_the_writer_saw_and_for_something_new() {
        var article = live(editor, NEWS);
        var item = path(NEWS, article);

        editor.put(item + "/review", article.etag(), Map.of()).assertProblem(409, "not-now");
        var next = save(editor, NEWS, article);
        editor.put(item + "/review", article.etag(), Map.of()).assertProblem(412, "stale-revision");
        editor.putBlindly(item + "/review", Map.of()).assertProblem(428, "revision-required");
        editor.put(item + "/review", next.etag(), Map.of("note", "x".repeat(1001)))
                .assertProblem(422, "invalid", "/note");
        editor.put(item + "/review", next.etag(), Map.of("note", "a\u0000b"))
                .assertProblem(422, "invalid", "/note");
        handIn(editor, item, next, "Emoji 🎉 en עברית");
        assertThat(editor.get(item + "/workflow").text("/review/note"))
                .isEqualTo("Emoji 🎉 en עברית");
    }

    @Test
    void remarks_stay_and_say_who_dealt_with_them() {
        var draft = draft(writer, NEWS);
        var item = path(NEWS, draft);

        var remarked = editor.post(item + "/remarks", Map.of("text", "Klopt dit jaartal?")).ok();
        writer.post(item + "/remarks", Map.of("text", "Ja.")).ok();
        var first = remarked.text("/remarks/0/id");
        writer.put(item + "/remarks/" + first + "/resolution", "*").ok();
        var again = editor.put(item + "/remarks/" + first + "/resolution", "*").ok();

        assertThat(remarked.status()).isEqualTo(201);
        assertThat(again.json().at("/remarks").findValuesAsText("text"))
                .containsExactly("Klopt dit jaartal?", "Ja.");
        assertThat(again.text("/remarks/0/resolvedBy/name")).isEqualTo("Anna de Vries");
        assertThat(again.json().at("/remarks/1/resolvedBy").isNull()).isTrue();
        editor.post(item + "/remarks", Map.of("text", "  ")).assertProblem(422, "invalid", "/text");
        editor.post(item + "/remarks", Map.of("text", "x".repeat(2001)))
                .assertProblem(422, "invalid", "/text");
        editor.put(item + "/remarks/" + UUID.randomUUID() + "/resolution", "*")
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void a_publication_and_a_withdrawal_stand_together_and_are_listed() {
        var draft = draft(editor, NEWS);
        var item = path(NEWS, draft);

        editor.put(item + "/schedule/publication", draft.etag(), moment(tomorrow)).ok();
        var both =
                editor.put(
                                item + "/schedule/withdrawal",
                                draft.etag(),
                                moment(tomorrow.plusSeconds(3600)))
                        .ok();

        assertThat(both.text("/schedule/publication/at")).isEqualTo(tomorrow.toString());
        assertThat(both.text("/schedule/publication/edition")).isEqualTo("1");
        assertThat(both.text("/schedule/publication/by/name")).isEqualTo("Jan Jansen");
        assertThat(both.text("/schedule/withdrawal/at"))
                .isEqualTo(tomorrow.plusSeconds(3600).toString());
        var listed = writer.get("/schedules").ok().json().at("/items");
        assertThat(listed.findValuesAsText("item")).contains(draft.text("/id"), draft.text("/id"));
        var seen = tag(both, "withdrawal");
        var cancelled = editor.delete(item + "/schedule/withdrawal", seen).ok();
        assertThat(cancelled.json().at("/schedule/withdrawal").isNull()).isTrue();
        assertThat(cancelled.json().at("/history").findValuesAsText("act"))
                .containsExactly(
                        "withdrawal-cancelled", "withdrawal-planned", "publication-planned");
        editor.delete(item + "/schedule/withdrawal", seen).assertProblem(409, "not-now");
    }

    @Test
    void another_moment_takes_the_place_of_the_one_that_the_editor_saw() {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule/publication";
        var first = editor.put(schedule, draft.etag(), moment(tomorrow)).ok();

        editor.put(schedule, draft.etag(), moment(tomorrow.plusSeconds(60)))
                .assertProblem(409, "not-now");
        var moved = new HashMap<>(moment(tomorrow.plusSeconds(60)));
        moved.put("replaces", first.text("/schedule/publication/id"));
        var second = editor.put(schedule, draft.etag(), moved).ok();

        assertThat(second.text("/schedule/publication/at"))
                .isEqualTo(tomorrow.plusSeconds(60).toString());
        assertThat(second.json().at("/history").findValuesAsText("act"))
                .containsExactly(
                        "publication-planned", "publication-cancelled", "publication-planned");
    }

    @Test
    void publishing_by_hand_calls_the_schedule_off_and_says_so() {
        var draft = draft(editor, NEWS);
        var item = path(NEWS, draft);
        editor.put(item + "/schedule/publication", draft.etag(), moment(tomorrow)).ok();

        editor.put(item + "/publication", draft.etag()).ok();

        var workflow = editor.get(item + "/workflow").ok();
        assertThat(workflow.json().at("/schedule/publication").isNull()).isTrue();
        assertThat(workflow.json().at("/history").findValuesAsText("act"))
                .containsExactly("publication-cancelled", "published", "publication-planned");
        assertThat(workflow.text("/history/0/text")).contains("met de hand gepubliceerd");
    }

    @Test
    void publishing_an_older_edition_by_schedule_leaves_a_newer_draft_alone() {
        var article = live(editor, NEWS);
        var next = save(editor, NEWS, article);
        var item = path(NEWS, article);
        editor.put(item + "/schedule/publication", next.etag(), moment(tomorrow)).ok();

        save(editor, NEWS, next);

        var workflow = editor.get(item + "/workflow").ok();
        assertThat(workflow.text("/schedule/publication/edition")).isEqualTo("2");
        assertThat(workflow.text("/draftEdition")).isEqualTo("3");
        assertThat(workflow.text("/liveEdition")).isEqualTo("1");
    }

    @Test
    void what_is_planned_for_a_page_goes_on_when_the_page_is_put_elsewhere_in_the_tree() {
        var parent = live(editor, "pages");
        var page = live(editor, "pages");
        var next = save(editor, "pages", page);
        var item = path("pages", page);
        editor.put(item + "/schedule/publication", next.etag(), moment(tomorrow)).ok();
        handIn(editor, item, next, "");

        var placed =
                editor.put(item + "/place", next.etag(), Map.of("parent", parent.text("/id"))).ok();

        var workflow = editor.get(item + "/workflow").ok();
        assertThat(placed.text("/liveEdition")).isEqualTo("1");
        assertThat(workflow.text("/schedule/publication/edition")).isEqualTo("2");
        assertThat(workflow.text("/review/edition")).isEqualTo("2");
        assertThat(workflow.json().at("/review/changed").asBoolean()).isFalse();
    }

    @Test
    void a_moment_that_cannot_be_is_refused_with_the_sentence_why() {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule/publication";
        int year = Instant.now().atZone(ZoneOffset.UTC).getYear() + 1;
        var spring = lastSunday(year, 3);
        var autumn = lastSunday(year, 10);

        var past =
                editor.put(schedule, draft.etag(), Map.of("date", "2020-01-01", "time", "09:00"));
        past.assertProblem(422, "invalid", "/time");
        assertThat(past.text("/errors/0/detail")).contains("voorbij");
        var skipped = editor.put(schedule, draft.etag(), Map.of("date", spring, "time", "02:30"));
        skipped.assertProblem(422, "invalid", "/time");
        assertThat(skipped.text("/errors/0/detail")).contains("gaat de klok vooruit");
        var twice = editor.put(schedule, draft.etag(), Map.of("date", autumn, "time", "02:30"));
        twice.assertProblem(422, "invalid", "/occurrence");
        assertThat(twice.text("/errors/0/detail")).contains("twee keer");
        var chosen =
                editor.put(
                                schedule,
                                draft.etag(),
                                Map.of("date", autumn, "time", "02:30", "occurrence", "second"))
                        .ok();
        assertThat(chosen.text("/schedule/publication/at")).isEqualTo(autumn + "T01:30:00Z");
        editor.put(schedule, draft.etag(), Map.of("date", "morgen", "time", "half tien"))
                .assertProblem(422, "invalid", "/date", "/time");
        editor.put(schedule, draft.etag(), Map.of("date", "2026-13-01", "time", "25:00"))
                .assertProblem(422, "invalid", "/date", "/time");
        editor.put(schedule, draft.etag(), Map.of("date", "9999-01-01", "time", "09:00"))
                .assertProblem(422, "invalid", "/date");
        editor.put(
                        schedule,
                        draft.etag(),
                        Map.of("date", autumn, "time", "02:30", "occurrence", "third"))
                .assertProblem(422, "invalid", "/occurrence", "/occurrence");
    }

    @Test
    void what_is_not_there_is_not_found_and_an_unknown_kind_is_none() {
        var nobody = "/" + UUID.randomUUID();
        for (var item : new String[] {"/pages" + nobody, "/" + NEWS + nobody, "/dreams" + nobody}) {
            editor.get(item + "/workflow").assertProblem(404, "no-such-thing");
            editor.put(item + "/review", "\"1\"", Map.of()).assertProblem(404, "no-such-thing");
            editor.post(item + "/remarks", Map.of("text", "Hallo"))
                    .assertProblem(404, "no-such-thing");
            editor.put(item + "/schedule/publication", "\"1\"", moment(tomorrow))
                    .assertProblem(404, "no-such-thing");
        }
    }

    private static String tag(Answer workflow, String what) {
        return '"' + workflow.text("/schedule/" + what + "/id") + '"';
    }

    private Answer handIn(String item, Answer content, String note) {
        return handIn(writer, item, content, note);
    }

    private static Answer handIn(Caller caller, String item, Answer content, String note) {
        return caller.put(item + "/review", content.etag(), Map.of("note", note)).ok();
    }

    private static String lastSunday(int year, int month) {
        return YearMonth.of(year, month)
                .atEndOfMonth()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .toString();
    }
}
