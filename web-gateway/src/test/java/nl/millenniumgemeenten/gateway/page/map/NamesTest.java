package nl.millenniumgemeenten.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final int SIZE = 30;
    private static final Shape SQUARE =
            new Shape(List.of(new int[] {400, 400, 600, 400, 600, 600, 400, 600}));

    private final Names names = new Names(1000, 1000, SIZE);

    @Test
    void a_name_stands_on_its_own_municipality_or_not_at_all() {
        // A point beside it, such as a town hall across the border.
        var place = names.place("Elders", 700, 500, SQUARE).orElseThrow();

        assertThat(SQUARE.contains(place.x(), place.y() - SIZE / 3)).isTrue();
        for (int more = 0; more < 50; more++) {
            names.place("Meer", 500, 500, SQUARE)
                    .ifPresent(other ->
                            assertThat(SQUARE.contains(other.x(), other.y() - SIZE / 3)).isTrue());
        }
        assertThat(names.place("Vol", 500, 500, SQUARE)).isEmpty();
    }

    @Test
    void a_name_of_a_dot_stands_near_it() {
        names.dot(500, 500);

        var place = names.place("Stip", 500, 500, null).orElseThrow();

        assertThat(Math.abs(place.y() - 500)).isBetween(SIZE / 2, 3 * SIZE);
    }
}
