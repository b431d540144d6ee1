package nl.millenniumgemeenten.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws of the read model, over random histories; the seed is in the name of a failing test.
class SiteDeltaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void all_at_once_is_the_same_as_any_split(long seed) {
        var changes = new RandomChanges(seed).next(400);
        var whole = apply(SiteImage.emptyOn(TODAY), changes);

        var split = SiteImage.emptyOn(TODAY);
        var random = new Random(seed);
        for (int from = 0; from < changes.size(); ) {
            int to = Math.min(changes.size(), from + random.nextInt(20));
            split = apply(split, changes.subList(from, to));
            from = to;
        }

        assertThat(split).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void messages_that_come_twice_or_late_change_nothing(long seed) {
        var changes = new RandomChanges(seed).next(300);
        var again = new ArrayList<>(changes);
        again.addAll(changes.subList(100, 250));

        assertThat(apply(SiteImage.emptyOn(TODAY), again))
                .isEqualTo(apply(SiteImage.emptyOn(TODAY), changes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_order_between_aggregates_does_not_matter(long seed) {
        var changes = new RandomChanges(seed).next(300);
        var shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, new Random(seed));
        // Within an aggregate the topics keep the order; the last one wins in any case.

        assertThat(apply(SiteImage.emptyOn(TODAY), shuffled))
                .isEqualTo(apply(SiteImage.emptyOn(TODAY), changes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_changes_of_an_image_make_the_same_image(long seed) {
        var image = apply(SiteImage.emptyOn(TODAY), new RandomChanges(seed).next(400));

        assertThat(apply(SiteImage.emptyOn(TODAY), image.changes())).isEqualTo(image);
        for (var change : image.changes()) {
            var topic = ChangeType.of(change).topic();
            assertThat(image.revisionOf(topic, change.subject()))
                    .isGreaterThanOrEqualTo(change.revision());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_count_of_participants_is_what_counting_finds_on_any_day(long seed) {
        var image = apply(SiteImage.emptyOn(TODAY), new RandomChanges(seed).next(300));
        for (int year = 2005; year < 2050; year += 3) {
            image = apply(image.on(LocalDate.of(year, 6, 1)), List.of());
            var register = image.register();

            assertThat(register.participants())
                    .isEqualTo(
                            (int)
                                    register.municipalities().keySet().stream()
                                            .filter(register::participates)
                                            .count());
        }
        assertThat(image.on(TODAY).register().participants())
                .isEqualTo(
                        apply(SiteImage.emptyOn(TODAY), image.changes()).register().participants());
    }

    private static SiteImage apply(SiteImage image, List<? extends Change> changes) {
        var delta = new SiteDelta(image);
        changes.forEach(delta::replay);
        return delta.apply();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_known_at_a_moment_is_what_had_come_until_then(long seed) {
        var changes = new RandomChanges(seed).next(300);
        var image = apply(SiteImage.emptyOn(TODAY), changes);
        var kept = changes.stream().filter(History::keeps).toList();
        for (int upTo = 1; upTo < kept.size(); upTo += 17) {
            var moment = History.recordedAt(kept.get(upTo));
            var then = image.knownAt(moment);
            var expected = apply(SiteImage.emptyOn(TODAY), kept.subList(0, upTo + 1));

            assertThat(then.register()).isEqualTo(expected.register());
            assertThat(then.settings().goals()).isEqualTo(expected.settings().goals());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_day_gives_the_very_same_register_until_the_register_changes(long seed) {
        var changes = new RandomChanges(seed).next(300);
        var image = apply(SiteImage.emptyOn(TODAY), changes);
        var day = LocalDate.of(2012, 1, 1);

        assertThat(image.on(day).register()).isSameAs(image.on(day).register());
    }
}
