package nl.millenniumgemeenten.gateway.desk.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.log.LogAction;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser administrator;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        for (int i = 0; i < 60; i++) {
            new Browser(server.getURI())
                    .post("/redactie/doelen/" + (i % 8 + 1), "theme", "Zonder sessie");
        }
        administrator = new Browser(server.getURI());
        DeskFixture.signIn(administrator, DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void an_administrator_reads_the_log_a_piece_at_a_time() {
        var first = administrator.get("/redactie/logboek");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.text()).contains("Eerste redacteur").contains("niet ingelogd");

        var older = administrator.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(older.page().select("tbody tr")).hasSizeBetween(11, 49);
        assertThat(older.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void the_log_is_searched_by_words_person_kind_thing_and_period() {
        assertThat(rows("?zoek=inloggen")).isNotEmpty().allMatch(row -> row.contains("inloggen"));
        assertThat(rows("?zoek=doel+wijz")).isNotEmpty().allMatch(row -> row.contains("doel"));
        assertThat(rows("?soort=doel")).isNotEmpty().allMatch(row -> row.contains("doel"));
        assertThat(rows("?zoek=3")).isNotEmpty().allMatch(row -> row.contains("/doelen/3"));
        assertThat(rows("?zoek=kwaak")).isEmpty();
        assertThat(rows("?soort=niets")).isEmpty();
        assertThat(rows("?van=2020-01-01&tot=2020-12-31")).isEmpty();
        assertThat(rows("?van=2020-01-01&soort=doel")).isNotEmpty();
        assertThat(rows("?wie=" + UUID.randomUUID())).isEmpty();
        var person =
                administrator
                        .get("/redactie/logboek")
                        .page()
                        .select("#wie option:contains(Eerste)")
                        .val();
        assertThat(rows("?zoek=inloggen&wie=" + person))
                .isNotEmpty()
                .allMatch(row -> row.contains("Eerste redacteur"));
    }

    @Test
    void a_question_that_cannot_be_understood_is_named() {
        var answer = administrator.get("/redactie/logboek?van=gisteren&tot=2026-02-30&zoek=a");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#van", "#tot");
        assertThat(answer.field("zoek")).isEqualTo("a");
        assertThat(administrator.get("/redactie/logboek?na=onzin&wie=onzin").status())
                .isEqualTo(200);
        assertThat(administrator.get("/redactie/logboek?zoek=%00%25_'").status()).isEqualTo(200);
    }

    @Test
    void the_same_selection_is_a_file_and_fetching_it_is_logged() {
        var file = administrator.get("/redactie/logboek/csv?soort=doel");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.header("content-disposition")).contains("logboek.csv");
        assertThat(file.header("cache-control")).isEqualTo("no-store");
        var lines = file.body().split("\r\n");
        assertThat(lines[0])
                .isEqualTo("\uFEFFtijdstip,account,naam,handeling,soort,wat,adres,afloop,revisie");
        assertThat(lines).hasSize(61);
        assertThat(lines[1]).contains("doel wijzigen").contains("geweigerd");
        assertThat(rows("?zoek=bestand")).isNotEmpty();
    }

    @Test
    void nobody_else_reads_it() {
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get("/redactie/logboek").status()).isEqualTo(403);
        assertThat(contributor.get("/redactie/logboek/csv").status()).isEqualTo(403);
        assertThat(contributor.get("/redactie").page().select("a[href=/redactie/logboek]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+31, '''+31'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "gewoon, gewoon",
        "'met, komma', '\"met, komma\"'",
        "'met \"', '\"met \"\"\"'"
    })
    void a_cell_is_never_a_formula(String text, String cell) {
        assertThat(LogFile.cell(text)).isEqualTo(cell);
    }

    @Test
    void a_file_of_many_pieces_holds_every_row_once() throws IOException {
        var all =
                LongStream.rangeClosed(1, 2L * LogFile.PIECE)
                        .mapToObj(LogDeskTest::entry)
                        .toList()
                        .reversed();
        var asked = new ArrayList<Integer>();

        var file =
                new LogFile((after, limit) -> {
                    asked.add(limit);
                    int from =
                            after.map(cursor -> all.size() - (int) cursor.number() + 1).orElse(0);
                    return all.subList(from, Math.min(all.size(), from + limit));
                });
        var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines).hasSize(all.size() + 1).doesNotHaveDuplicates();
        assertThat(asked).hasSize(3);
    }

    private List<String> rows(String query) {
        return administrator.get("/redactie/logboek" + query).page().select("tbody tr").eachText();
    }

    private static LogEntry entry(long number) {
        return new LogEntry(
                number,
                NOON.plusSeconds(number),
                Optional.empty(),
                "",
                new LogAction("POST /redactie/doelen/{number}", "doel", "doel wijzigen"),
                Long.toString(number),
                "/redactie/doelen/1",
                LogOutcome.DONE,
                OptionalLong.empty());
    }
}
