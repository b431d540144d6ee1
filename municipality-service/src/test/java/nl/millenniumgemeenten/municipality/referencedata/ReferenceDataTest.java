package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCount;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the facts that come with the service to what is known of them. No database.
class ReferenceDataTest {
    private final List<BadRow> badRows = new ArrayList<>();
    private final ReferenceData data =
            ReferenceData.read(
                    ReferenceFiles.ofService(new ReferenceDataConfiguration(true, "")), badRows);
    private final Map<MunicipalityCode, Municipality> municipalities =
            states(MunicipalityRows.read(data.municipalities(), Map.of()))
                    .collect(toMap(Municipality::code, municipality -> municipality));
    private final List<TerritorialChange> changes =
            states(
                            TerritorialChangeRows.read(
                                    data.territorialChanges(), municipalities::containsKey))
                    .toList();
    private final List<Participation> participations =
            states(
                            ParticipationRows.read(
                                    data.participations(),
                                    municipalities::containsKey,
                                    goal -> goal >= 1 && goal <= 8))
                    .toList();

    @Test
    void every_row_is_sound() {
        assertThat(badRows).isEmpty();
        assertThat(municipalities).hasSize(480);
        assertThat(changes).hasSize(63);
        assertThat(participations).hasSize(48);
        assertThat(states(GoalRows.read(data.goals())).map(Goal::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "2007, 443", "2008, 443", "2009, 441", "2010, 431", "2011, 418", "2012, 415", "2013, 408",
        "2014, 403", "2015, 393", "2016, 390", "2017, 388", "2018, 380", "2019, 355", "2020, 355",
        "2021, 352", "2022, 345", "2023, 342", "2024, 342", "2025, 342", "2026, 342"
    })
    void as_many_municipalities_existed_on_new_years_day_as_is_known(int year, int expected) {
        assertThat(municipalities.values())
                .filteredOn(
                        municipality -> municipality.existence().includes(LocalDate.of(year, 1, 1)))
                .hasSize(expected);
    }

    @Test
    void no_two_municipalities_share_a_slug() {
        assertThat(municipalities.values()).extracting(Municipality::slug).doesNotHaveDuplicates();
    }

    @Test
    void the_changes_say_of_every_code_what_the_rows_say_and_no_more() {
        var told =
                changes.stream()
                        .flatMap(change ->
                                change.from().stream()
                                        .flatMap(from ->
                                                change.to().stream().map(to -> from + ">" + to)))
                        .toList();

        assertThat(told)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        data.territorialChanges().stream()
                                .map(row -> row.text("old_code") + ">" + row.text("new_code"))
                                .toList());
    }

    @Test
    void whoever_ended_did_so_in_a_change_of_that_day() {
        var ends =
                changes.stream()
                        .filter(change -> change.status() == Status.IN_FORCE)
                        .flatMap(change ->
                                change.from().stream()
                                        .map(code -> code + " " + change.effectiveOn()))
                        .collect(toSet());

        assertThat(ends)
                .isEqualTo(
                        municipalities.values().stream()
                                .flatMap(municipality ->
                                        municipality.existence().knownUntil().stream()
                                                .map(day -> municipality.code() + " " + day))
                                .collect(toSet()));
    }

    @Test
    void a_phrase_of_the_collected_data_is_taken_in_dutch_with_the_step_it_is_about() {
        assertThat(Phrases.OF_SERVICE.dutch("council decision")).isEqualTo("raadsbesluit");
        assertThat(Phrases.OF_SERVICE.dutch("besluit van de raad"))
                .isEqualTo("besluit van de raad");
        assertThat(Phrases.OF_SERVICE.step("raadsbesluit"))
                .isEqualTo(Phrases.Step.DECIDED_BY_COUNCIL);
        assertThat(Phrases.OF_SERVICE.step("besluit van de raad")).isEqualTo(Phrases.Step.NONE);
    }

    @Test
    void every_change_can_be_given_another_source_and_then_changes_no_existence() {
        var territory =
                Territory.of(
                                municipalities.values().stream()
                                        .collect(
                                                toMap(Municipality::code, Municipality::existence)),
                                changes)
                        .settled();

        assertThat(changes)
                .allSatisfy(change -> {
                    var sourced =
                            new TerritorialChange(
                                    change.id(),
                                    change.kind(),
                                    change.status(),
                                    change.effectiveOn(),
                                    change.from(),
                                    change.to(),
                                    "Stb. 1",
                                    "Staatsblad");
                    var next =
                            territory
                                    .with(sourced)
                                    .orThrow(fault -> new IllegalStateException(fault.toString()));
                    assertThat(next.existences()).isEqualTo(territory.existences());
                });
    }

    @Test
    void winsum_was_split_beside_the_mergers_of_2019() {
        assertThat(named("2019-01-01-GM0053"))
                .satisfies(split -> {
                    assertThat(split.kind()).isEqualTo(Kind.SPLIT);
                    assertThat(split.to())
                            .extracting(MunicipalityCode::value)
                            .containsExactly("GM1966", "GM1969");
                });
        assertThat(named("2019-01-01-GM1966").from())
                .extracting(MunicipalityCode::value)
                .containsExactly("GM0005", "GM1651", "GM1663");
    }

    @Test
    void leerdam_went_to_a_municipality_in_another_province() {
        var merger = named("2019-01-01-GM1961");

        assertThat(merger.kind()).isEqualTo(Kind.MERGER);
        assertThat(merger.from())
                .extracting(MunicipalityCode::value)
                .containsExactly("GM0545", "GM0620", "GM0707");
        assertThat(province("GM0545")).isEqualTo(Province.ZUID_HOLLAND);
        assertThat(province("GM1961")).isEqualTo(Province.UTRECHT);
    }

    @Test
    void dantumadeel_was_renamed_and_goes_by_its_old_name_too() {
        var rename = named("2009-01-01-GM1891");

        assertThat(rename.kind()).isEqualTo(Kind.RENAME);
        assertThat(rename.from()).extracting(MunicipalityCode::value).containsExactly("GM0065");
        assertThat(known("GM1891").alternativeNames()).containsExactly("Dantumadeel");
        assertThat(known("GM1891").existence().from())
                .isEqualTo(known("GM0065").existence().until());
    }

    @Test
    void langedijk_took_part_and_went_into_dijk_en_waard() {
        assertThat(named("2022-01-01-GM1980").from())
                .extracting(MunicipalityCode::value)
                .containsExactly("GM0398", "GM0416");
        assertThat(known("GM1980").name()).isEqualTo("Dijk en Waard");
        assertThat(participations).anyMatch(part -> part.code().value().equals("GM0416"));
    }

    @Test
    void wijdemeren_still_exists_and_its_end_is_only_planned() {
        var wijdemeren = new MunicipalityCode("GM1696");

        assertThat(named("2027-01-01-GM0402").status()).isEqualTo(Status.PLANNED);
        assertThat(municipalities.get(wijdemeren))
                .isNotNull()
                .satisfies(municipality ->
                        assertThat(municipality.existence().knownUntil()).isEmpty());
    }

    @Test
    void participants_are_what_their_sources_say() {
        assertThat(participations)
                .filteredOn(p -> p.status() == ParticipationChange.Status.ENDED)
                .extracting(p -> p.code().value())
                .containsExactly("GM1681");
        assertThat(participations)
                .filteredOn(p -> p.code().value().equals("GM0809"))
                .singleElement()
                .satisfies(loonOpZand -> {
                    assertThat(loonOpZand.facts().joinedOn().text()).isEqualTo("2014-01-01");
                    assertThat(loonOpZand.facts().joinedNote()).isEqualTo("titel van kracht");
                    assertThat(loonOpZand.facts().signUnveiledOn().text()).isEqualTo("2014-04-22");
                    assertThat(loonOpZand.goals()).containsExactly(7, 8);
                });
        assertThat(participations)
                .allSatisfy(p -> assertThat(p.facts().source()).startsWith("http"));
    }

    @Test
    void published_counts_grow_from_14_to_166() {
        var counts = states(CampaignCountRows.read(data.campaignCounts())).toList();

        assertThat(badRows).isEmpty();
        assertThat(counts).hasSize(11);
        assertThat(counts.getFirst().id().value()).isEqualTo("2007-06-14");
        assertThat(counts)
                .extracting(CampaignCount::municipalities)
                .allMatch(count -> count >= 14 && count <= 166);
    }

    @Test
    void of_two_with_one_name_the_one_that_still_exists_has_the_plain_slug() {
        var names = IntStream.of(1, 2).mapToObj(this::twin).toList();

        var slugs =
                states(MunicipalityRows.read(names, Map.of()))
                        .collect(toMap(m -> m.code().value(), m -> m.slug().value()));

        assertThat(slugs).isEqualTo(Map.of("GM0001", "twin-utrecht", "GM0002", "twin"));
    }

    private ReferenceRow twin(int number) {
        var end = number == 1 ? "2010-01-01" : "";
        return new ReferenceRow(
                "",
                number,
                Map.of(
                        "code",
                        "GM000" + number,
                        "name",
                        "Twin",
                        "province",
                        "Utrecht",
                        "valid_to",
                        end),
                badRows);
    }

    private Municipality known(String code) {
        return Objects.requireNonNull(municipalities.get(new MunicipalityCode(code)));
    }

    private Province province(String code) {
        return known(code).province();
    }

    private TerritorialChange named(String id) {
        return changes.stream()
                .filter(change -> change.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> states(List<Candidate<T>> candidates) {
        return candidates.stream().map(Candidate::state);
    }
}
