package nl.millenniumgemeenten.municipality.territory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is planned, moved, corrected and called off in whatever order: the register stays
/// whole.
class RandomTerritoryTest {
    private static final int STEPS = 400;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void the_register_stays_whole(long seed) {
        var random = new Random(seed);
        var territory = Territory.of(beginning(random), List.of());
        int taken = 0;
        for (int step = 0; step < STEPS; step++) {
            if (step(territory, random) instanceof Decision.Accepted<Territory>(var next)) {
                taken++;
                territory = next;
                everyEndedCodeHasItsSuccessors(territory);
                countsEqualANaiveRecomputation(territory);
                anotherSourceChangesNoExistence(territory);
            }
        }
        assertThat(taken).as("steps taken with seed %s", seed).isGreaterThan(20);
    }

    private static Decision<Territory> step(Territory territory, Random random) {
        var known = new ArrayList<>(territory.changes().values());
        if (!known.isEmpty() && random.nextInt(4) == 0) {
            return territory.cancelling(known.get(random.nextInt(known.size())));
        }
        var id =
                !known.isEmpty() && random.nextInt(3) == 0
                        ? known.get(random.nextInt(known.size())).id()
                        : new TerritorialChangeId(
                                "2000-01-01-GM%04d".formatted(random.nextInt(60)));
        var codes = new ArrayList<>(territory.existences().keySet());
        codes.sort(null);
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var decision =
                TerritorialChange.of(
                        id,
                        kind,
                        Status.PLANNED,
                        FIRST.plusYears(random.nextInt(12)),
                        pick(codes, random),
                        pick(codes, random),
                        "",
                        "");
        return switch (decision) {
            case Decision.Accepted<TerritorialChange>(var change) -> territory.with(change);
            case Decision.Refused<TerritorialChange>(var faults) -> new Decision.Refused<>(faults);
        };
    }

    private static List<MunicipalityCode> pick(List<MunicipalityCode> codes, Random random) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> codes.get(random.nextInt(codes.size())))
                .distinct()
                .toList();
    }

    private static Map<MunicipalityCode, Existence> beginning(Random random) {
        return IntStream.range(0, 24)
                .mapToObj(number -> new MunicipalityCode("GM%04d".formatted(number)))
                .collect(
                        toMap(
                                code -> code,
                                _ ->
                                        random.nextInt(3) == 0
                                                ? Existence.never(FIRST)
                                                : Existence.ALWAYS));
    }

    /// Existences are well formed by their type; each code has one, so its intervals never overlap.
    private static void everyEndedCodeHasItsSuccessors(Territory territory) {
        territory
                .existences()
                .forEach((code, existence) -> {
                    if (existence.isNever() || existence.knownUntil().isEmpty()) {
                        assertThat(territory.endOf(code)).isEmpty();
                        return;
                    }
                    var end = territory.endOf(code).orElseThrow();
                    assertThat(end.effectiveOn()).isEqualTo(existence.until());
                    assertThat(end.to())
                            .isNotEmpty()
                            .allMatch(successor ->
                                    territory.existence(successor).includes(existence.until()));
                });
    }

    private static void anotherSourceChangesNoExistence(Territory territory) {
        for (var change : territory.changes().values()) {
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
            assertThat(territory.with(sourced))
                    .as("%s again", change)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted ->
                                    assertThat(((Territory) accepted.value()).existences())
                                            .isEqualTo(territory.existences()));
        }
    }

    /// Plays the changes day by day over the codes that were always there.
    private static void countsEqualANaiveRecomputation(Territory territory) {
        Set<MunicipalityCode> living =
                territory.existences().keySet().stream()
                        .filter(code -> territory.beginningOf(code).isEmpty())
                        .filter(code -> !territory.existence(code).isNever())
                        .collect(toSet());
        var byDay = new HashMap<LocalDate, List<TerritorialChange>>();
        territory
                .changes()
                .values()
                .forEach(change ->
                        byDay.computeIfAbsent(change.effectiveOn(), _ -> new ArrayList<>())
                                .add(change));
        for (var day = FIRST; day.isBefore(FIRST.plusYears(13)); day = day.plusYears(1)) {
            for (var change : byDay.getOrDefault(day, List.of())) {
                living.removeAll(change.from());
                living.addAll(change.to());
            }
            var on = day;
            assertThat(
                            territory.existences().keySet().stream()
                                    .filter(code -> territory.existence(code).includes(on)))
                    .containsExactlyInAnyOrderElementsOf(living);
        }
    }
}
