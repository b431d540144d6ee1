package nl.millenniumgemeenten.municipality.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;

class TerritorialChangeTest {
    private static final TerritorialChangeId ID = new TerritorialChangeId("2022-01-01-GM1980");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final String A = "GM0398";
    private static final String B = "GM0416";
    private static final String C = "GM1980";

    @Test
    void two_can_merge_into_a_new_one() {
        assertThat(faults(Kind.MERGER, List.of(A, B), List.of(C))).isEmpty();
    }

    @Test
    void one_alone_does_not_merge() {
        assertThat(faults(Kind.MERGER, List.of(A), List.of(C))).containsExactly("from");
    }

    @Test
    void one_or_more_can_be_absorbed_by_one() {
        assertThat(faults(Kind.ABSORPTION, List.of(A), List.of(C))).isEmpty();
        assertThat(faults(Kind.ABSORPTION, List.of(A), List.of(B, C))).containsExactly("to");
    }

    @Test
    void a_split_goes_from_one_to_several() {
        assertThat(faults(Kind.SPLIT, List.of(A), List.of(B, C))).isEmpty();
        assertThat(faults(Kind.SPLIT, List.of(A, B), List.of(C))).containsExactly("from", "to");
    }

    @Test
    void a_rename_goes_from_one_to_one() {
        assertThat(faults(Kind.RENAME, List.of(A), List.of(B))).isEmpty();
        assertThat(faults(Kind.RENAME, List.of(A), List.of(B, C))).containsExactly("to");
    }

    @Test
    void nothing_merges_into_itself() {
        assertThat(faults(Kind.MERGER, List.of(A, B), List.of(B))).containsExactly("to");
    }

    @Test
    void a_code_stands_on_a_side_once() {
        assertThat(faults(Kind.MERGER, List.of(A, B, A), List.of(C))).containsExactly("from/2");
    }

    @Test
    void a_year_far_away_is_refused() {
        assertThat(
                        pointers(
                                decide(
                                        LocalDate.of(12_345, 1, 1),
                                        Kind.RENAME,
                                        List.of(A),
                                        List.of(B))))
                .containsExactly("effectiveOn");
    }

    @Test
    void an_ill_formed_change_cannot_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TerritorialChange(
                                ID, Kind.SPLIT, Status.PLANNED, DAY, List.of(), List.of(), "", ""));
    }

    private static Stream<String> faults(Kind kind, List<String> from, List<String> to) {
        return pointers(decide(DAY, kind, from, to));
    }

    private static Decision<TerritorialChange> decide(
            LocalDate day, Kind kind, List<String> from, List<String> to) {
        return TerritorialChange.of(ID, kind, Status.IN_FORCE, day, codes(from), codes(to), "", "");
    }

    private static Stream<String> pointers(Decision<TerritorialChange> decision) {
        return switch (decision) {
            case Decision.Accepted<?> _ -> Stream.of();
            case Decision.Refused<?>(var faults) -> faults.stream().map(Fault::field);
        };
    }

    private static List<MunicipalityCode> codes(List<String> texts) {
        return texts.stream().map(MunicipalityCode::new).toList();
    }
}
