package nl.millenniumgemeenten.content.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Recurrence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaItemResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void several_days_are_kept_in_their_order_and_told() throws SQLException {
        var body = body(day("2026-12-09", "10:00", "16:30"), day("2026-12-08", "13:00", ""));
        body.put("place", "Stadhuis");
        body.put("onlineUrl", "https://example.org/kijk");

        var created = editor.post("/agenda-items", body).ok();
        editor.put("/agenda-items/" + created.text("/id") + "/publication", "\"1\"").ok();

        assertThat(created.text("/draft/days/0/on")).isEqualTo("2026-12-08");
        assertThat(created.text("/draft/days/1/until")).isEqualTo("16:30");
        assertThat(created.json().at("/draft/days/0/until").isNull()).isTrue();
        assertThat(created.json().at("/draft/recurrence").isNull()).isTrue();
        assertThat(server.changes(created.text("/id")).getFirst())
                .isInstanceOfSatisfying(
                        AgendaItemChange.Published.class,
                        change -> {
                            assertThat(change.place()).isEqualTo("Stadhuis");
                            assertThat(change.onlineUrl()).isEqualTo("https://example.org/kijk");
                            assertThat(change.days()).hasSize(2);
                            assertThat(change.days().getFirst().from())
                                    .isEqualTo(LocalTime.of(13, 0));
                        });
    }

    @Test
    void what_comes_again_is_kept_with_its_exceptions_and_told() throws SQLException {
        var body = body(day("2026-12-08", "19:30", "21:00"));
        body.put(
                "recurrence",
                Map.of(
                        "frequency",
                        "MONTHLY_BY_WEEKDAY",
                        "interval",
                        2,
                        "until",
                        "2027-12-31",
                        "except",
                        List.of("2027-04-13")));

        var created = editor.post("/agenda-items", body).ok();
        editor.put("/agenda-items/" + created.text("/id") + "/publication", "\"1\"").ok();

        assertThat(created.text("/draft/recurrence/frequency")).isEqualTo("MONTHLY_BY_WEEKDAY");
        assertThat(server.changes(created.text("/id")).getFirst())
                .isInstanceOfSatisfying(
                        AgendaItemChange.Published.class,
                        change ->
                                assertThat(change.recurrence())
                                        .isEqualTo(
                                                new Recurrence(
                                                        Recurrence.Frequency.MONTHLY_BY_WEEKDAY,
                                                        2,
                                                        LocalDate.of(2027, 12, 31),
                                                        List.of(LocalDate.of(2027, 4, 13)))));
    }

    @Test
    void what_is_called_off_stays_and_is_told() throws SQLException {
        var body = body(day("2026-12-08", "", ""));
        var created = editor.post("/agenda-items", body).ok();
        var path = "/agenda-items/" + created.text("/id");
        editor.put(path + "/publication", "\"1\"").ok();

        body.put("cancelled", true);
        var saved = editor.put(path, "\"2\"", body).ok();
        editor.put(path + "/publication", "\"3\"").ok();

        assertThat(created.json().at("/draft/cancelled").asBoolean()).isFalse();
        assertThat(saved.json().at("/draft/cancelled").asBoolean()).isTrue();
        assertThat(server.changes(created.text("/id")))
                .extracting(change -> ((AgendaItemChange.Published) change).cancelled())
                .containsExactly(false, true);
    }

    @Test
    void what_never_ends_is_kept_without_being_written_out() {
        var body = body(day("2026-12-08", "", ""));
        body.put("recurrence", Map.of("frequency", "WEEKLY", "interval", 1));

        var created = editor.post("/agenda-items", body).ok();

        assertThat(created.json().at("/draft/days")).hasSize(1);
        assertThat(created.json().at("/draft/recurrence/until").isNull()).isTrue();
    }

    @Test
    void an_end_before_its_start_is_named() {
        refuse(body(day("2026-12-08", "10:00", "09:59")), "/days/0/until");
        refuse(body(day("2026-12-08", "", "09:59")), "/days/0/from");
        refuse(recurring("2026-12-07"), "/recurrence/until");
    }

    @Test
    void days_that_cannot_be_are_named() {
        refuse(body(), "/days");
        refuse(body(day("2026-02-30", "", "")), "/days/0/on");
        refuse(body(day("0001-01-01", "", "")), "/days/0/on");
        refuse(body(day("2026-12-08", "25:00", "")), "/days/0/from");
        refuse(body(day("2026-12-08", "10:00", ""), day("2026-12-08", "10:00", "")), "/days/1");
        refuse(
                body(
                        IntStream.range(0, 61)
                                .mapToObj(i -> day("2026-12-08", "10:%02d".formatted(i % 60), ""))
                                .toArray(Map[]::new)),
                "/days");
    }

    @Test
    void a_rhythm_that_cannot_be_is_named() {
        var twoDays = body(day("2026-12-08", "", ""), day("2026-12-09", "", ""));
        twoDays.put("recurrence", Map.of("frequency", "WEEKLY", "interval", 1));
        refuse(twoDays, "/recurrence");
        var unknown = body(day("2026-12-08", "", ""));
        unknown.put(
                "recurrence", Map.of("frequency", "DAILY", "interval", 0, "except", List.of(1)));
        refuse(unknown, "/recurrence/frequency", "/recurrence/interval", "/recurrence/except/0");
        var nothingLeft = body(day("2026-12-08", "", ""));
        nothingLeft.put(
                "recurrence",
                Map.of(
                        "frequency",
                        "YEARLY",
                        "interval",
                        1,
                        "until",
                        "2027-01-01",
                        "except",
                        List.of("2026-12-08")));
        refuse(nothingLeft, "/recurrence/except");
    }

    @Test
    void an_address_that_is_none_is_named() {
        var body = body(day("2026-12-08", "", ""));
        body.put("onlineUrl", "javascript:alert(1)");

        refuse(body, "/onlineUrl");
    }

    private void refuse(Map<String, Object> body, String... pointers) {
        editor.post("/agenda-items", body).assertProblem(422, "invalid", pointers);
    }

    private static Map<String, Object> recurring(String until) {
        var body = body(day("2026-12-08", "", ""));
        body.put("recurrence", Map.of("frequency", "WEEKLY", "interval", 1, "until", until));
        return body;
    }

    private static Map<String, Object> body(Map<?, ?>... days) {
        var body = Bodies.of("agenda-items", "markt", "Markt");
        body.put("days", List.of(days));
        return body;
    }

    private static Map<String, String> day(String on, String from, String until) {
        var day = new HashMap<String, String>();
        day.put("on", on);
        day.put("from", from);
        day.put("until", until);
        return day;
    }
}
