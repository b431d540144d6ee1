package nl.millenniumgemeenten.municipality.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;

class TerritoryTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final MunicipalityCode A = new MunicipalityCode("GM0001");
    private static final MunicipalityCode B = new MunicipalityCode("GM0002");
    private static final MunicipalityCode C = new MunicipalityCode("GM0003");
    private static final MunicipalityCode NEW = new MunicipalityCode("GM0009");
    private static final MunicipalityCode NEWER = new MunicipalityCode("GM0010");
    private static final MunicipalityCode NOBODY = new MunicipalityCode("GM0099");
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);

    private final Territory territory =
            Territory.of(
                    Map.of(
                            A,
                            Existence.ALWAYS,
                            B,
                            Existence.ALWAYS,
                            C,
                            new Existence(LocalDate.of(2020, 1, 1), Existence.NO_END),
                            NEW,
                            Existence.never(DAY),
                            NEWER,
                            Existence.never(DAY)),
                    List.of());

    @Test
    void a_merger_ends_some_and_begins_one() {
        var next = accepted(territory.with(merger("2027-01-01-GM0009", DAY, NEW, A, B)));

        assertThat(next.existence(A)).isEqualTo(Existence.ALWAYS.endingOn(DAY));
        assertThat(next.existence(NEW)).isEqualTo(new Existence(DAY, Existence.NO_END));
        assertThat(next.differencesFrom(territory)).containsOnlyKeys(A, B, NEW);
    }

    @Test
    void an_absorption_ends_one_and_leaves_the_other_as_it_was() {
        var next = accepted(territory.with(absorption(DAY, A, C)));

        assertThat(next.differencesFrom(territory)).containsOnlyKeys(A);
    }

    @Test
    void a_split_may_begin_one_and_enlarge_another() {
        var split = change("2027-01-01-GM0001", Kind.SPLIT, DAY, List.of(A), List.of(B, NEW));

        assertThat(accepted(territory.with(split)).differencesFrom(territory))
                .containsOnlyKeys(A, NEW);
    }

    @Test
    void calling_it_off_gives_back_what_it_ended_and_takes_what_it_began() {
        var merger = merger("2027-01-01-GM0009", DAY, NEW, A, B);

        var next = accepted(accepted(territory.with(merger)).cancelling(merger));

        assertThat(next.existence(A)).isEqualTo(Existence.ALWAYS);
        assertThat(next.existence(NEW).isNever()).isTrue();
        assertThat(next.changes()).isEmpty();
    }

    @Test
    void a_plan_can_move_to_another_year() {
        var planned = accepted(territory.with(merger("2027-01-01-GM0009", DAY, NEW, A, B)));

        var moved =
                accepted(planned.with(merger("2027-01-01-GM0009", DAY.plusYears(1), NEW, A, B)));

        assertThat(moved.existence(A).until()).isEqualTo(DAY.plusYears(1));
        assertThat(moved.existence(NEW).from()).isEqualTo(DAY.plusYears(1));
    }

    @Test
    void what_begins_by_two_changes_stays_when_one_of_them_is_called_off() {
        var split = change("2027-01-01-GM0001", Kind.SPLIT, DAY, List.of(A), List.of(B, NEW));
        var rename = change("2027-01-01-GM0009", Kind.RENAME, DAY, List.of(C), List.of(NEW));
        var both = accepted(accepted(territory.with(split)).with(rename));

        assertThat(accepted(both.cancelling(split)).existence(NEW))
                .isEqualTo(new Existence(DAY, Existence.NO_END));
    }

    @Test
    void a_code_ends_once() {
        var next = accepted(territory.with(absorption(DAY, A, B)));

        assertThat(faults(next.with(change("2028-01-01-GM0003", DAY.plusYears(1), A, C))))
                .containsExactly(
                        new Fault(
                                "from/0",
                                "Deze gemeente houdt al op door herindeling 2027-01-01-GM0002;"
                                        + " een gemeente eindigt maar één keer."));
    }

    @Test
    void two_changes_on_one_day_for_one_code_are_refused() {
        var next = accepted(territory.with(absorption(DAY, A, B)));

        assertThat(faults(next.with(absorption(DAY, A, C))))
                .containsExactly(
                        new Fault(
                                "from/0",
                                "Deze gemeente houdt die dag al op, door herindeling"
                                        + " 2027-01-01-GM0002."));
    }

    @Test
    void a_successor_that_the_register_does_not_know_is_refused() {
        assertThat(faults(territory.with(absorption(DAY, A, new MunicipalityCode("GM9999")))))
                .containsExactly(new Fault("to/0", "Deze gemeente staat niet in het register."));
    }

    @Test
    void a_change_before_the_municipality_existed_is_refused() {
        assertThat(faults(territory.with(absorption(LocalDate.of(2019, 1, 1), C, A))))
                .containsExactly(new Fault("from/0", "Deze gemeente bestond toen nog niet."));
    }

    @Test
    void a_successor_that_has_ended_by_then_is_refused() {
        var next = accepted(territory.with(absorption(DAY, A, B)));

        assertThat(faults(next.with(change("2028-01-01-GM0001", DAY.plusYears(1), C, A))))
                .containsExactly(new Fault("to/0", "Deze gemeente bestaat dan niet meer."));
        assertThat(faults(next.with(absorption(DAY, C, A))))
                .containsExactly(new Fault("to/0", "Deze gemeente bestaat dan niet meer."));
    }

    @Test
    void nothing_merges_into_what_exists_already_nor_is_absorbed_by_what_does_not_yet() {
        assertThat(faults(territory.with(merger("2027-01-01-GM0003", DAY, C, A, B))))
                .extracting(Fault::field)
                .containsExactly("to/0");
        assertThat(faults(territory.with(absorption(DAY, A, NEW))))
                .containsExactly(new Fault("to/0", "Deze gemeente bestaat dan nog niet."));
    }

    @Test
    void what_another_change_counts_on_cannot_be_called_off() {
        var merger = merger("2027-01-01-GM0009", DAY, NEW, A, B);
        var later = change("2030-01-01-GM0003", DAY.plusYears(3), NEW, C);
        var both = accepted(accepted(territory.with(merger)).with(later));

        assertThat(faults(both.cancelling(merger)))
                .containsExactly(
                        new Fault(
                                "effectiveOn",
                                "Dan klopt herindeling 2030-01-01-GM0003 niet meer. Wijzig die"
                                        + " eerst."));
    }

    @Test
    void another_legal_ground_touches_no_end_of_what_it_began() {
        var merger = merger("2027-01-01-GM0009", DAY, NEW, A, B);
        var later = change("2030-01-01-GM0003", DAY.plusYears(3), NEW, C);
        var both = accepted(accepted(territory.with(merger)).with(later));

        var grounded = accepted(both.with(onOtherGrounds(merger)));

        assertThat(grounded.existences()).isEqualTo(both.existences());
        assertThat(grounded.changes()).containsEntry(merger.id(), onOtherGrounds(merger));
    }

    @Test
    void what_it_began_keeps_its_end_when_the_beginning_moves() {
        var merger = merger("2027-01-01-GM0009", DAY, NEW, A, B);
        var later = change("2030-01-01-GM0003", DAY.plusYears(3), NEW, C);
        var both = accepted(accepted(territory.with(merger)).with(later));

        var moved = accepted(both.with(merger("2027-01-01-GM0009", DAY.plusYears(1), NEW, A, B)));

        assertThat(moved.existence(NEW))
                .isEqualTo(new Existence(DAY.plusYears(1), DAY.plusYears(3)));
        assertThat(faults(both.with(merger("2027-01-01-GM0009", DAY.plusYears(3), NEW, A, B))))
                .containsExactly(new Fault("to/0", "Deze gemeente bestaat dan niet meer."));
    }

    @Test
    void what_it_no_longer_says_is_withdrawn() {
        var merger = merger("2027-01-01-GM0009", DAY, NEW, A, B, C);
        var before = accepted(territory.with(merger));

        var smaller = accepted(before.with(merger("2027-01-01-GM0009", DAY, NEW, A, B)));
        var elsewhere = accepted(before.with(merger("2027-01-01-GM0009", DAY, NEWER, A, B, C)));

        assertThat(smaller.differencesFrom(before)).containsOnlyKeys(C);
        assertThat(smaller.existence(C).knownUntil()).isEmpty();
        assertThat(elsewhere.differencesFrom(before)).containsOnlyKeys(NEW, NEWER);
        assertThat(elsewhere.existence(NEW).isNever()).isTrue();
    }

    @Test
    void an_editor_may_not_contradict_a_change() {
        var next = accepted(territory.with(absorption(DAY, A, B)));

        assertThat(next.contradictions(A, Existence.ALWAYS))
                .extracting(Fault::field)
                .containsExactly("existsUntil");
        assertThat(next.contradictions(A, Existence.ALWAYS.endingOn(DAY))).isEmpty();
    }

    @Test
    void who_is_here_begins_and_ends_by_a_change_only() {
        var next = accepted(territory.with(absorption(DAY, A, B)));

        assertThat(next.contradictions(C, Existence.ALWAYS.endingOn(DAY)))
                .extracting(Fault::field)
                .containsExactly("existsUntil");
        assertThat(next.contradictions(C, Existence.ALWAYS.beginningOn(DAY.plusYears(3))))
                .extracting(Fault::field)
                .containsExactly("existsFrom");
        assertThat(next.contradictions(C, Existence.ALWAYS.beginningOn(FOUNDED))).isEmpty();
        assertThat(next.contradictions(NOBODY, Existence.ALWAYS.endingOn(FOUNDED))).isEmpty();
    }

    @Test
    void settling_ends_what_a_change_ends_and_its_row_does_not() {
        var existences = new HashMap<>(territory.existences());
        var unsettled = Territory.of(existences, List.of(absorption(DAY, A, B)));

        assertThat(unsettled.settled().existence(A)).isEqualTo(Existence.ALWAYS.endingOn(DAY));
    }

    private static TerritorialChange merger(
            String id, LocalDate day, MunicipalityCode to, MunicipalityCode... from) {
        return change(id, Kind.MERGER, day, Arrays.asList(from), List.of(to));
    }

    private static TerritorialChange onOtherGrounds(TerritorialChange change) {
        return new TerritorialChange(
                change.id(),
                change.kind(),
                change.status(),
                change.effectiveOn(),
                change.from(),
                change.to(),
                "Stb. 1",
                "Staatsblad");
    }

    private static TerritorialChange absorption(
            LocalDate day, MunicipalityCode from, MunicipalityCode to) {
        return change(day + "-" + to, day, from, to);
    }

    private static TerritorialChange change(
            String id, LocalDate day, MunicipalityCode from, MunicipalityCode to) {
        return change(id, Kind.ABSORPTION, day, List.of(from), List.of(to));
    }

    private static TerritorialChange change(
            String id,
            Kind kind,
            LocalDate day,
            List<MunicipalityCode> from,
            List<MunicipalityCode> to) {
        return new TerritorialChange(
                new TerritorialChangeId(id), kind, Status.PLANNED, day, from, to, "", "");
    }

    private static Territory accepted(Decision<Territory> decision) {
        return decision.orThrow(fault -> new IllegalStateException(fault.toString()));
    }

    private static List<Fault> faults(Decision<Territory> decision) {
        return switch (decision) {
            case Decision.Accepted<?> _ -> List.of();
            case Decision.Refused<?>(var faults) -> faults;
        };
    }
}
