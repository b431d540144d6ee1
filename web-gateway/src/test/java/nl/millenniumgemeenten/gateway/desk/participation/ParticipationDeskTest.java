package nl.millenniumgemeenten.gateway.desk.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeParticipations;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipationDeskTest {
    private static final String LIST = "/redactie/deelnames";
    private static final String LANGEDIJK = LIST + "/GM0416";
    private static final String AALBURG = LIST + "/GM0738";
    private static final String MODERATOR = "moderator@example.nl";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final FakeParticipations register = new FakeParticipations();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.municipality", register.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.imageOf(
                        municipality("GM0416", "Langedijk", "Noord-Holland", "2022-01-01"),
                        municipality("GM1980", "Dijk en Waard", "Noord-Holland", null),
                        municipality("GM0738", "Aalburg", "Noord-Brabant", null),
                        municipality("GM0344", "Utrecht", "Utrecht", null),
                        new TerritorialChangeChange.Recorded(
                                "2022-01-01-GM1980",
                                1,
                                TerritorialChangeChange.Kind.MERGER,
                                TerritorialChangeChange.Status.IN_FORCE,
                                LocalDate.of(2022, 1, 1),
                                List.of("GM0416"),
                                List.of("GM1980"),
                                null,
                                null,
                                NOON),
                        new GoalChange.Defined(
                                7,
                                1,
                                "Meer mensen in een duurzaam leefmilieu",
                                "duurzaam milieu",
                                NOON)));
        editor = signedIn(DeskFixture.EDITOR);
        AccountsFixture.add(
                server.getApplicationContext(), MODERATOR, DeskFixture.PASSWORD, Role.MODERATOR);
    }

    @AfterAll
    void stop() {
        server.close();
        register.close();
    }

    @BeforeEach
    void record() {
        register.clear();
        register.record(
                "GM0416",
                Map.of(
                        "joinedOn",
                        "2008",
                        "goals",
                        List.of(7),
                        "remarks",
                        "Gevonden in het archief.",
                        "successions",
                        List.of(FakeParticipations.succession("GM1980", "UNDECIDED"))));
        register.record("GM0738", Map.of("decidedOn", "2009-11-10", "decidedBy", "COUNCIL"));
    }

    @Test
    void the_list_counts_what_asks_for_attention_and_finds_by_all_that_is_known() {
        register.record("GM0738", Map.of("reportDueOn", "2026-01-01"));
        register.record("GM0344", Map.of("holds", List.of(hold("2026-10-01"))));

        var list = editor.get(LIST);

        assertThat(list.text())
                .contains("3 deelnames in het register. Nu doet 1 gemeente mee.")
                .contains("Nog te besluiten 1", "Op pauze 1", "Verslag te laat 1")
                .contains("Gaat Dijk en Waard ermee verder?", "Op pauze sinds 1 oktober 2026");
        assertThat(names(list)).containsExactly("Aalburg", "Langedijk", "Utrecht");
        assertThat(names(editor.get(LIST + "?aandacht=besluit"))).containsExactly("Langedijk");
        assertThat(names(editor.get(LIST + "?aandacht=te-laat"))).containsExactly("Aalburg");
        assertThat(names(editor.get(LIST + "?toestand=on-hold"))).containsExactly("Utrecht");
        assertThat(names(editor.get(LIST + "?provincie=Noord-Holland&doel=7")))
                .containsExactly("Langedijk");
        assertThat(names(editor.get(LIST + "?zoek=lan-ge"))).containsExactly("Langedijk");
        assertThat(names(editor.get(LIST + "?zoek=GM0344"))).containsExactly("Utrecht");
        assertThat(editor.get(LIST + "?zoek=niets&toestand=raar").text())
                .contains("0 deelnames gevonden", "Toon alles");
    }

    @Test
    void a_report_that_is_due_within_two_months_is_due_soon() {
        var due = SiteFixture.TODAY.plusDays(60);
        register.record("GM0738", Map.of("reportDueOn", due.toString()));
        register.record("GM0344", Map.of("reportDueOn", due.plusDays(1).toString()));

        assertThat(names(editor.get(LIST + "?aandacht=binnenkort"))).containsExactly("Aalburg");
    }

    @Test
    void five_hundred_rows_come_at_once() {
        for (int number = 0; number < 500; number++) {
            register.record("GM%04d".formatted(5000 + number), Map.of());
        }

        assertThat(names(editor.get(LIST))).hasSize(502);
    }

    @Test
    void an_editor_records_steps_as_precisely_as_they_are_known() {
        var edit = editor.get(AALBURG);

        var saved =
                send(
                        edit,
                        AALBURG,
                        "status",
                        "CONFIRMED",
                        "proposedOn",
                        "2009",
                        "decidedOn",
                        "10-11-2009",
                        "decidedBy",
                        "COLLEGE",
                        "recognisedOn",
                        "2-2010",
                        "goals",
                        "7",
                        "reportDueOn",
                        "2027-01-01",
                        "remarks",
                        "Nagebeld.");

        assertThat(saved.location()).startsWith(AALBURG + "?gelukt=vastgelegd");
        assertThat(register.stored("GM0738"))
                .containsEntry("proposedOn", "2009")
                .containsEntry("decidedOn", "2009-11-10")
                .containsEntry("decidedBy", "COLLEGE")
                .containsEntry("recognisedOn", "2010-02")
                .containsEntry("goals", List.of(7))
                .containsEntry("reportDueOn", "2027-01-01");
        var after = editor.get(saved.location());
        assertThat(after.field("remarks")).isEqualTo("Nagebeld.");
        assertThat(after.page().select("#goals-7").hasAttr("checked")).isTrue();
        assertThat(after.page().select("a[href=/gemeenten/aalburg]")).isNotEmpty();
        assertThat(after.page().select(".history__entry").eachText().getFirst())
                .contains("Besloten door Van de gemeenteraad naar het college van B en W")
                .contains("Erkend op Van leeg naar februari 2010");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_with_all_that_was_typed() {
        var edit = editor.get(AALBURG);

        var wrong =
                send(
                        edit,
                        AALBURG,
                        "status",
                        "CONFIRMED",
                        "decidedOn",
                        "gisteren",
                        "remarks",
                        "Blijft staan.");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary a[href=#decidedOn]").text())
                .startsWith("Besloten op: ");
        assertThat(wrong.page().select("#decidedOn-fout").text()).contains("jaar, maand of dag");
        assertThat(wrong.field("decidedOn")).isEqualTo("gisteren");
        assertThat(wrong.field("remarks")).isEqualTo("Blijft staan.");
        assertThat(wrong.page().title()).startsWith("Fout");
        assertThat(register.stored("GM0738")).containsEntry("decidedOn", "2009-11-10");
    }

    @Test
    void who_comes_second_sees_both_versions_in_words() {
        var edit = editor.get(AALBURG);
        register.record("GM0738", Map.of("source", "https://elders.example"));

        var late = send(edit, AALBURG, "status", "ENDED", "endedOn", "2015", "source", "Mijn bron");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text())
                .contains("Deelname van Aalburg", "Mijn bron", "https://elders.example");
        assertThat(late.page().select(".compared").text())
                .contains("[verwijderd: bevestigd", "[toegevoegd: beëindigd");
        var fields = new ArrayList<String>();
        late.page()
                .select("form[action=" + AALBURG + "] input[type=hidden]")
                .forEach(input -> fields.addAll(List.of(input.attr("name"), input.val())));
        assertThat(editor.post(AALBURG, fields.toArray(String[]::new)).status()).isEqualTo(303);
        assertThat(register.stored("GM0738"))
                .containsEntry("status", "ENDED")
                .containsEntry("source", "Mijn bron");
    }

    @Test
    void what_two_changed_in_different_fields_comes_together() {
        var edit = editor.get(AALBURG);
        var typed = new ArrayList<String>();
        edit.page()
                .select("form[action=" + AALBURG + "] [name]:not([type=checkbox])")
                .forEach(field ->
                        typed.addAll(
                                List.of(
                                        field.attr("name"),
                                        field.attr("name").equals("remarks")
                                                ? "Nagezocht."
                                                : edit.field(field.attr("name")))));
        edit.page()
                .select("form[action=" + AALBURG + "] [name=goals][checked]")
                .forEach(goal -> typed.addAll(List.of("goals", goal.val())));
        register.record("GM0738", Map.of("source", "https://ander.example"));

        var saved = editor.post(AALBURG, typed.toArray(String[]::new));

        assertThat(saved.location()).isEqualTo(AALBURG + "?gelukt=samengevoegd&bewaard=source");
        assertThat(register.stored("GM0738"))
                .containsEntry("remarks", "Nagezocht.")
                .containsEntry("source", "https://ander.example");
        assertThat(editor.get(saved.location()).text()).contains("gewijzigd: ‘Bron’");
    }

    @Test
    void the_profile_has_a_form_of_its_own() {
        var path = AALBURG + "/profiel";
        var edit = editor.get(path);

        var wrong = send(edit, path, "planUrl", "ftp://plan", "ambassador", "Toos Test");
        var saved = send(edit, path, "introduction", "Wij doen mee.", "ambassador", "Toos Test");
        var late = send(edit, path, "introduction", "Te laat.");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#planUrl-fout").text()).contains("geen webadres");
        assertThat(wrong.field("ambassador")).isEqualTo("Toos Test");
        assertThat(saved.location()).startsWith(AALBURG + "?");
        assertThat(editor.get(AALBURG).text())
                .contains("Wij doen mee.", "Ambassadeur Toos Test")
                .contains("Inleiding Van leeg naar Wij doen mee.");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".compared").text()).contains("Te laat", "Wij doen mee");
    }

    @Test
    void a_participant_is_put_on_hold_and_comes_back_with_a_report() {
        var before = editor.get(AALBURG);

        var dayless = send(before, AALBURG + "/pauze", "since", "");
        var held = send(before, AALBURG + "/pauze", "since", "2026-11-01");
        var onHold = editor.get(held.location());
        var silent = send(onHold, AALBURG + "/verslag", "note", " ");
        var reported = send(onHold, AALBURG + "/verslag", "note", "Het gaat goed.");
        var stale = send(onHold, AALBURG + "/verslag", "note", "Nog een keer.");

        assertThat(before.field("since")).isEqualTo(SiteFixture.TODAY.toString());
        assertThat(dayless.page().select("#since-fout").text()).contains("Vul een dag in");
        assertThat(onHold.text()).contains("Op pauze sinds 1 november 2026");
        assertThat(onHold.page().select("form[action$=/pauze]")).isEmpty();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select("a[href=#note]")).isNotEmpty();
        assertThat(reported.status()).isEqualTo(303);
        assertThat(editor.get(AALBURG).text())
                .contains("25 november 2026 Het gaat goed.", "Doet mee");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("Iemand anders heeft deze deelname net gewijzigd");
        assertThat(stale.field("note")).isEqualTo("Nog een keer.");
    }

    @Test
    void a_succession_waits_among_the_tasks_until_it_is_decided() {
        var tasks = editor.get("/redactie/taken");
        var task = tasks.page().select("a[href^=" + LANGEDIJK + "]");

        var one = editor.get(LANGEDIJK);
        var path = LANGEDIJK + "/opvolging/GM1980";
        var decided = send(one, path, "decision", "CONTINUES");
        var later = editor.get(LANGEDIJK);
        var undone = send(later, path, "decision", "UNDECIDED");

        assertThat(task.text())
                .isEqualTo("Gaat Dijk en Waard verder met de deelname van Langedijk?");
        assertThat(task.attr("href")).endsWith("#opvolging-GM1980");
        assertThat(tasks.text())
                .contains(
                        "Langedijk ging op 1 januari 2022 op in de nieuwe gemeente Dijk en Waard");
        assertThat(one.page().select("#opvolging-GM1980 button").eachAttr("value"))
                .containsExactly("CONTINUES", "ENDS");
        assertThat(decided.status()).isEqualTo(303);
        assertThat(register.received().getFirst())
                .isEqualTo(
                        "PUT /participations/GM0416/successions/GM1980"
                                + " {\"decision\":\"CONTINUES\"}");
        assertThat(later.page().select("#opvolging-GM1980 .badge").text()).isEqualTo("Gaat verder");
        assertThat(later.page().select(".history__entry").eachText().getFirst())
                .contains("Na de herindeling Van Dijk en Waard nog niet besloten")
                .contains("naar Dijk en Waard gaat verder");
        assertThat(editor.get(LIST + "/GM1980").text())
                .contains("Gaat verder met de deelname van Langedijk");
        assertThat(undone.status()).isEqualTo(422);
        assertThat(undone.page().select(".error-summary").text()).contains("intussen gewijzigd");
        assertThat(editor.get("/redactie/taken").page().select("a[href^=" + LANGEDIJK + "]"))
                .isEmpty();
    }

    @Test
    void late_reports_and_holds_are_tasks() {
        register.record("GM0738", Map.of("reportDueOn", "2026-01-01"));
        register.record("GM0344", Map.of("holds", List.of(hold("2025-10-01"))));

        var tasks = editor.get("/redactie/taken");

        assertThat(tasks.page().select("[aria-labelledby=taken-45] a").eachText())
                .containsExactly("Utrecht", "Aalburg");
        assertThat(tasks.text())
                .contains("Op pauze sinds 1 oktober 2025")
                .contains("Het verslag had er op 1 januari 2026 moeten zijn");
    }

    @Test
    void a_participation_is_added_for_a_municipality_that_has_none() {
        var form = editor.get(LIST + "/nieuw");

        var nobody = send(form, LIST + "/nieuw", "status", "CONFIRMED", "source", "Een krant");
        var added =
                send(
                        form,
                        LIST + "/nieuw",
                        "municipality",
                        "GM0344",
                        "status",
                        "PROPOSED",
                        "proposedOn",
                        "2012");
        var again = send(form, LIST + "/nieuw", "municipality", "GM0344", "status", "CONFIRMED");

        assertThat(form.page().select("#municipality option").eachText())
                .containsExactly("Kies een gemeente", "Dijk en Waard", "Utrecht");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select("#municipality-fout").text()).contains("Kies een gemeente");
        assertThat(nobody.field("source")).isEqualTo("Een krant");
        assertThat(added.location()).startsWith(LIST + "/GM0344?");
        assertThat(register.stored("GM0344")).containsEntry("proposedOn", "2012");
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("Deelname van Utrecht", "Jouw versie");
    }

    @Test
    void contributors_and_moderators_read_and_do_not_write() {
        for (var email : List.of(DeskFixture.CONTRIBUTOR, MODERATOR)) {
            var reader = signedIn(email);

            assertThat(reader.get(LIST).page().select("a[href$=/nieuw]")).isEmpty();
            assertThat(names(reader.get(LIST))).contains("Langedijk");
            var one = reader.get(LANGEDIJK);
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.page().select("main form")).isEmpty();
            assertThat(one.text()).contains("Deelname volgens de bron 2008", "7. duurzaam milieu");
            assertThat(one.page().select(".history__entry")).isNotEmpty();
            for (var path : List.of(LIST + "/nieuw", LANGEDIJK + "/profiel")) {
                assertThat(reader.get(path).status()).isEqualTo(403);
            }
            var csrf = reader.get("/redactie").page().select("[name=csrf]").val();
            for (var way : List.of("", "/profiel", "/pauze", "/verslag", "/opvolging/GM1980")) {
                assertThat(reader.post(LANGEDIJK + way, "csrf", csrf, "revision", "1").status())
                        .isEqualTo(403);
            }
            assertThat(reader.post(LIST + "/nieuw", "csrf", csrf).status()).isEqualTo(403);
            assertThat(reader.get("/redactie/taken").page().select("a[href^=" + LANGEDIJK + "]"))
                    .isEmpty();
        }
        assertThat(register.received()).isEmpty();
    }

    @Test
    void a_form_from_another_page_changes_nothing() {
        var answer = editor.post(LANGEDIJK + "/pauze", "csrf", "guessed", "since", "2026-11-01");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(register.received()).isEmpty();
    }

    @Test
    void what_is_no_code_or_not_there_is_not_found() {
        assertThat(editor.get(LIST + "/GM9999").status()).isEqualTo(404);
        assertThat(editor.get(LIST + "/niets").status()).isEqualTo(404);
        assertThat(editor.get(LIST + "/niets/profiel").status()).isEqualTo(404);
    }

    @Test
    void while_the_register_is_away_what_was_typed_is_kept() {
        var edit = editor.get(AALBURG);
        register.stop();
        try {
            var kept = send(edit, AALBURG, "status", "CONFIRMED", "remarks", "Blijft staan.");
            var report = send(edit, AALBURG + "/verslag", "note", "Het gaat goed.");

            assertThat(editor.get(LIST).status()).isEqualTo(503);
            assertThat(kept.status()).isEqualTo(503);
            assertThat(kept.field("remarks")).isEqualTo("Blijft staan.");
            assertThat(report.status()).isEqualTo(503);
            assertThat(report.field("note")).isEqualTo("Het gaat goed.");
            assertThat(report.page().select("main form").attr("action"))
                    .isEqualTo(AALBURG + "/verslag");
        } finally {
            register.startAgain();
        }
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }

    private Browser.Answer send(Browser.Answer screen, String path, String... fields) {
        var all = new ArrayList<String>();
        all.addAll(List.of("csrf", screen.field("csrf"), "revision", screen.field("revision")));
        all.addAll(Arrays.asList(fields));
        return editor.post(path, all.toArray(String[]::new));
    }

    private static List<String> names(Browser.Answer list) {
        return list.page().select(".content-table__title a").eachText();
    }

    private static Map<String, @Nullable Object> hold(String since) {
        var hold = new HashMap<String, @Nullable Object>();
        hold.put("since", since);
        hold.put("until", null);
        return hold;
    }

    private static MunicipalityChange.Recorded municipality(
            String code, String name, String province, @Nullable String until) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                List.of(),
                province,
                null,
                until == null ? null : LocalDate.parse(until),
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }
}
