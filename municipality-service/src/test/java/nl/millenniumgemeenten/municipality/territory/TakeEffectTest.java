package nl.millenniumgemeenten.municipality.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.municipality.referencedata.ImportReferenceData;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import nl.millenniumgemeenten.municipality.service.SetClock;
import org.junit.jupiter.api.Test;

/// Wijdemeren goes to Hilversum on 1 January 2027, over the real reference data.
class TakeEffectTest {
    private static final String PATH = "/territorial-changes/2027-01-01-GM0402";
    private static final Map<String, Object> BY_HAND = Map.of("calendar.enabled", "false");

    @Test
    void a_plan_takes_effect_at_midnight_in_the_netherlands_once_of_two_instances()
            throws Exception {
        SetClock.now = Instant.parse("2026-11-25T12:00:00Z");
        var settings = Map.<String, Object>of("calendar.enabled", "false", "test.now", "set");
        try (var service = RunningService.start(settings)) {
            service.part(ImportReferenceData.class).handle();
            try (var second = RunningService.start(service.database(), settings)) {
                var one = service.part(TakeEffect.class);
                var other = second.part(TakeEffect.class);
                SetClock.now = Instant.parse("2026-12-31T22:59:59Z");
                assertThat(one.isDue()).isFalse();
                assertThat(one.handle()).isZero();

                SetClock.now = Instant.parse("2026-12-31T23:00:00Z");
                assertThat(one.isDue()).isTrue();
                int taken;
                try (var executor = Executors.newFixedThreadPool(2)) {
                    Callable<Integer> take = one::handle;
                    Callable<Integer> takeToo = other::handle;
                    var first = executor.submit(take);
                    var last = executor.submit(takeToo);
                    taken = first.get() + last.get();
                }

                assertThat(taken).isEqualTo(1);
                assertThat(one.isDue()).isFalse();
                assertThat(service.get(PATH).json().path("status").asText()).isEqualTo("IN_FORCE");
                assertThat(service.get(PATH + "/revisions").json().at("/items")).hasSize(2);
                assertThat(
                                service.get(PATH + "/revisions")
                                        .json()
                                        .at("/items/0/recordedBy/id")
                                        .asText())
                        .isEqualTo("calendar");
                assertThat(
                                service.announced().stream()
                                        .filter(change ->
                                                change.subject().equals("2027-01-01-GM0402"))
                                        .map(change -> change.data().path("status").asText()))
                        .containsExactly("PLANNED", "IN_FORCE");
            }
        }
    }

    @Test
    void the_plan_is_seen_ahead_of_its_day_and_leaves_no_trace_when_called_off() throws Exception {
        try (var service = RunningService.start(BY_HAND)) {
            service.part(ImportReferenceData.class).handle();

            assertThat(count(service, "2026-12-31")).isEqualTo(342);
            assertThat(count(service, "2027-01-01")).isEqualTo(341);

            var cancelled =
                    service.send(
                            "POST",
                            PATH + "/cancellation",
                            ServiceToken.of("editor"),
                            "",
                            Map.of("If-Match", "\"1\""));

            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(count(service, "2027-01-01")).isEqualTo(342);
            // The import does not bring back what an editor called off.
            service.part(ImportReferenceData.class).handle();
            assertThat(count(service, "2027-01-01")).isEqualTo(342);
        }
    }

    @Test
    void what_has_taken_effect_cannot_be_called_off_nor_put_off() throws Exception {
        try (var service = RunningService.start(BY_HAND)) {
            service.part(ImportReferenceData.class).handle();
            var path = "/territorial-changes/2022-01-01-GM1980";
            var known = service.get(path).json();

            var cancelled =
                    service.send(
                            "POST",
                            path + "/cancellation",
                            ServiceToken.of("editor"),
                            "",
                            Map.of("If-Match", "\"1\""));
            var later =
                    service.change(
                            path, 1, written(known).put("effectiveOn", "2031-01-01").toString());

            assertThat(cancelled.status()).isEqualTo(422);
            assertThat(later.status()).isEqualTo(422);
            assertThat(later.pointers()).containsExactly("/effectiveOn");

            assertThat(service.get(path).json()).isEqualTo(known);
        }
    }

    @Test
    void a_legal_ground_can_be_added_to_what_is_in_force() throws Exception {
        try (var service = RunningService.start(BY_HAND)) {
            service.part(ImportReferenceData.class).handle();
            var path = "/territorial-changes/2019-01-01-GM0053";
            var known = service.get(path).json();

            var changed =
                    service.change(path, 1, written(known).put("legalGround", "Wet").toString());

            assertThat(known.path("kind").asText()).isEqualTo("SPLIT");
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.json().path("legalGround").asText()).isEqualTo("Wet");
            assertThat(changed.json().path("to").toString()).isEqualTo("[\"GM1966\",\"GM1969\"]");
            assertThat(count(service, "2019-01-01")).isEqualTo(355);
        }
    }

    private static int count(RunningService service, String day) throws Exception {
        return service.get("/register-counts?at=" + day).json().path("municipalities").asInt();
    }

    /// What an editor sends to keep a record as it is.
    private static ObjectNode written(JsonNode known) {
        return known.<ObjectNode>deepCopy()
                .without(List.of("id", "revision", "status", "recordedAt"));
    }
}
