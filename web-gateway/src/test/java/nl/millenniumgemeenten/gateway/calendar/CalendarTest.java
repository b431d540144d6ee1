package nl.millenniumgemeenten.gateway.calendar;

import static nl.millenniumgemeenten.events.Recurrence.Frequency.MONTHLY_BY_DATE;
import static nl.millenniumgemeenten.events.Recurrence.Frequency.MONTHLY_BY_WEEKDAY;
import static nl.millenniumgemeenten.events.Recurrence.Frequency.WEEKLY;
import static nl.millenniumgemeenten.events.Recurrence.Frequency.YEARLY;
import static nl.millenniumgemeenten.gateway.site.AgendaFixture.item;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.site.AgendaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Calendar files as the parser of somebody else reads them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {
    private static final String PATH = "/agenda/agenda.ics";
    private static final TimeZone ZONE = TimeZone.getTimeZone(Occurrences.ZONE);

    private final EmbeddedServer server = GatewayFixture.start();
    private final Site site = server.getApplicationContext().getBean(Site.class);
    private final ApiClient client = new ApiClient(server.getURI());

    @AfterAll
    void stop() {
        server.close();
    }

    private void show(Change... changes) {
        SiteFixture.replace(site, imageOf(changes));
        SiteFixture.ready(site);
    }

    private List<VEvent> events(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("text/calendar;charset=utf-8");
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendar = Biweekly.parse(answer.body()).warnings(warnings).first();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents();
    }

    @Test
    void what_is_called_off_keeps_its_place_in_the_calendar_and_says_so() {
        show(item(1).on("2027-03-02 14:00 16:00").calledOff().build());

        var event = events("/agenda/1-bijeenkomst.ics").getFirst();

        assertThat(event.getUid().getValue()).isEqualTo(new UUID(5, 1) + "@localhost");
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo("Afgelast: Bijeenkomst 1");
        assertThat(events(PATH)).hasSize(1);
    }

    @Test
    void an_item_is_an_event_with_its_times_and_place() {
        show(
                item(1).on("2027-03-02 14:00 16:00")
                        .titled("Samen; \"groen\", \\ en\nmeer", "Een, twee; drie")
                        .build());

        var event = events("/agenda/1-bijeenkomst.ics").getFirst();

        assertThat(event.getUid().getValue()).isEqualTo(new UUID(5, 1) + "@localhost");
        assertThat(event.getSummary().getValue()).isEqualTo("Samen; \"groen\", \\ en\nmeer");
        assertThat(event.getLocation().getValue()).isEqualTo("Raadhuis, Loon op Zand");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-11-20T12:01:01Z");
        assertThat(event.getDateStart().getValue()).isEqualTo("2027-03-02T13:00:00Z");
        assertThat(event.getDateEnd().getValue()).isEqualTo("2027-03-02T15:00:00Z");
        assertThat(event.getUrl().getValue())
                .isEqualTo("http://localhost:8080/agenda/1-bijeenkomst");
    }

    static Stream<AgendaFixture> rhythms() {
        return Stream.of(
                item(1).on("2026-10-13 19:30 21:00").every(WEEKLY, 1, null),
                item(2).on("2026-10-13 19:30").every(WEEKLY, 2, "2027-02-02", "2026-12-08"),
                item(3).on("2026-01-31 10:00").every(MONTHLY_BY_DATE, 1, null, "2026-03-31"),
                item(4).on("2026-01-13 10:00").every(MONTHLY_BY_WEEKDAY, 1, "2027-06-30"),
                item(5).on("2026-12-29 10:00").every(MONTHLY_BY_WEEKDAY, 3, null),
                item(6).on("2024-02-29 23:45").every(YEARLY, 1, null),
                item(7).on("2026-05-04").every(YEARLY, 1, "2030-05-04", "2028-05-04"));
    }

    /// What a calendar makes of a rhythm is what our pages make of it, over changes of the clock.
    @ParameterizedTest
    @MethodSource("rhythms")
    void a_rhythm_is_the_same_in_a_calendar(AgendaFixture fixture) {
        var item = fixture.build();
        show(item);

        var event = events("/agenda/" + item.number() + "-bijeenkomst.ics").getFirst();
        var dates = event.getDateIterator(ZONE);
        boolean timed = event.getDateStart().getValue().hasTime();
        var theirs = new ArrayList<Instant>();
        while (dates.hasNext() && theirs.size() < 12) {
            var moment = dates.next().toInstant();
            // A day without a time is read as one of the machine's own zone.
            theirs.add(
                    timed
                            ? moment
                            : LocalDate.ofInstant(moment, ZoneId.systemDefault())
                                    .atStartOfDay(Occurrences.ZONE)
                                    .toInstant());
        }
        var ours =
                item.occurrences().from(LocalDate.of(2020, 1, 1), 12).stream()
                        .map(Occurrences.Day::begins)
                        .toList();

        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void days_without_times_end_on_the_day_after() {
        show(item(1).on("2026-12-01", "2026-12-02", "2026-12-05").build());

        var events = events("/agenda/1-bijeenkomst.ics");

        assertThat(client.get("/agenda/1-bijeenkomst.ics").body())
                .contains("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261203\r\n")
                .contains("DTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261206\r\n");
        assertThat(events.stream().map(event -> event.getUid().getValue()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void lines_are_folded_at_75_octets_and_end_as_they_must() {
        show(
                item(1).on("2026-12-01")
                        .titled("Één ".repeat(60) + "\uD83C\uDF0D".repeat(30), "x")
                        .build());

        var body = client.get(PATH).body();

        assertThat(body.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(body.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(events(PATH).getFirst().getSummary().getValue())
                .isEqualTo(("Één ".repeat(60) + "\uD83C\uDF0D".repeat(30)));
    }

    @Test
    void the_whole_agenda_leaves_out_what_is_long_gone_and_what_is_withdrawn() {
        show(
                item(1).on("2026-12-01").build(),
                item(2).on("2026-01-01").build(),
                item(3).on("2025-11-24").build(),
                item(4).on("2020-01-01").every(WEEKLY, 1, null).build());
        assertThat(uids()).containsExactly(uid(1), uid(2), uid(4));
        var tag = client.get(PATH).header("etag");
        assertThat(client.get(PATH, "If-None-Match", tag).status()).isEqualTo(304);

        SiteFixture.replace(
                site,
                after(
                        site.image(),
                        new AgendaItemChange.Withdrawn(
                                new UUID(5, 1),
                                4,
                                1,
                                "Weg",
                                Instant.parse("2026-11-25T12:00:00Z"))));

        assertThat(uids()).containsExactly(uid(2), uid(4));
        assertThat(client.get("/agenda/1-bijeenkomst.ics").status()).isIn(404, 410);
    }

    @Test
    void an_empty_agenda_is_a_calendar_and_an_old_address_leads_on() {
        show();
        assertThat(client.get(PATH).body()).contains("BEGIN:VTIMEZONE").doesNotContain("VEVENT");

        show(item(1).on("2026-12-01").build());
        assertThat(client.get("/agenda/1-vroeger.ics").response().headers().firstValue("location"))
                .hasValue("/agenda/1-bijeenkomst.ics");
        assertThat(client.get("/agenda/9-niets.ics").status()).isEqualTo(404);
    }

    private List<String> uids() {
        return events(PATH).stream().map(event -> event.getUid().getValue()).toList();
    }

    private static String uid(long number) {
        return new UUID(5, number) + "@localhost";
    }
}
