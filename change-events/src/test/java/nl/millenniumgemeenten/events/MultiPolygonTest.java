package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultiPolygonTest {
    private static final double[][] TRIANGLE = {{5, 52}, {5.1, 52}, {5.1, 52.1}, {5, 52}};

    @Test
    void gives_back_what_it_was_made_of_to_a_metre() {
        var shape = of(new double[][] {{5.0000049, 52}, {5.1, 52}, {5.1, 52.1}, {5.0000049, 52}});

        assertThat(shape.coordinates()[0][0]).isDeepEqualTo(TRIANGLE);
        assertThat(shape.ring(0, 0))
                .containsExactly(
                        500_000, 5_200_000, 510_000, 5_200_000, 510_000, 5_210_000, 500_000,
                        5_200_000);
    }

    @Test
    void is_equal_to_the_same_shape_only() {
        var moved = of(new double[][] {{5, 52}, {5.1, 52}, {5.1, 52.2}, {5, 52}});

        assertThat(of(TRIANGLE)).isEqualTo(of(TRIANGLE)).hasSameHashCodeAs(of(TRIANGLE));
        assertThat(of(TRIANGLE)).isNotEqualTo(moved);
    }

    @Test
    void refuses_rings_that_are_open_or_too_short() {
        assertThatThrownBy(() -> of(new double[][] {{5, 52}, {5.1, 52}, {5.1, 52.1}, {5, 52.1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(new double[][] {{5, 52}, {5.1, 52}, {5, 52}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_other_shapes() {
        assertThatThrownBy(() -> MultiPolygon.of("Polygon", new double[][][][] {{TRIANGLE}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MultiPolygon of(double[][] ring) {
        return MultiPolygon.of("MultiPolygon", new double[][][][] {{ring}});
    }
}
