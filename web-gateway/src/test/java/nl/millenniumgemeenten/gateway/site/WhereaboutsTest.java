package nl.millenniumgemeenten.gateway.site;

import static java.util.stream.Collectors.toMap;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where municipalities are is worked out once for as long as it is the same.
class WhereaboutsTest {
    private static final LocalDate LATER = LocalDate.of(2027, 6, 1);

    private final SiteImage image =
            imageOf(municipality(1, "Een", "Utrecht", null), participation("GM0001"));

    @Test
    void what_moves_nobody_leaves_the_very_same_places() {
        var changed =
                after(
                        image,
                        municipality(2, "Een aan Zee", "Utrecht", null),
                        SiteFixture.article(1, "bericht"));

        assertThat(places(changed)).isSameAs(places(image));
        assertThat(provinces(changed)).isSameAs(provinces(image));
    }

    @Test
    void who_moves_or_ends_is_seen() {
        var moved = after(image, municipality(2, "Een", "Gelderland", null));
        var ending = after(image, municipality(2, "Een", "Utrecht", LocalDate.of(2027, 1, 1)));

        assertThat(provinces(moved)).containsEntry("GM0001", "Gelderland");
        assertThat(places(moved)).containsEntry("GM0001", new Place("Gelderland", 52.0, 5.0, true));
        assertThat(places(ending)).containsEntry("GM0001", new Place("Utrecht", 52.0, 5.0, true));
        assertThat(places(ending.on(LATER)))
                .containsEntry("GM0001", new Place("Utrecht", 52.0, 5.0, false));
        assertThat(provinces(ending.on(LATER))).isSameAs(provinces(ending));
        assertThat(places(ending.on(LATER))).isSameAs(places(ending.on(LATER)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_kept_equals_what_would_be_worked_out_now(long seed) {
        var changes = new RandomChanges(seed);
        var random = imageOf();
        for (int step = 0; step < 100; step++) {
            random = after(random, changes.next(2).toArray(Change[]::new));
            for (var seen :
                    List.of(random, random.on(LocalDate.of(2012, 1, 1)), random.on(LATER))) {
                var register = seen.register();

                assertThat(places(seen))
                        .isEqualTo(
                                register.municipalities().values().stream()
                                        .collect(
                                                toMap(
                                                        MunicipalityChange.Recorded::code,
                                                        one -> Place.of(one, register))));
                assertThat(provinces(seen))
                        .isEqualTo(
                                register.municipalities().values().stream()
                                        .collect(
                                                toMap(
                                                        MunicipalityChange.Recorded::code,
                                                        MunicipalityChange.Recorded::province)));
            }
        }
    }

    private static Map<String, Place> places(SiteImage image) {
        return new Question.Places().ask(image);
    }

    private static Map<String, String> provinces(SiteImage image) {
        return new Question.Provinces().ask(image);
    }

    private static MunicipalityChange.Recorded municipality(
            long revision, String name, String province, @Nullable LocalDate until) {
        return new MunicipalityChange.Recorded(
                "GM0001",
                revision,
                "een",
                name,
                List.of(),
                province,
                null,
                until,
                null,
                52.0,
                5.0,
                Instant.parse("2026-11-24T12:00:00Z"),
                List.of(),
                List.of());
    }
}
