package nl.millenniumgemeenten.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.events.MultiPolygon;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Frame FRAME = new Frame(0, 0, 1_000_000, 1_000_000, 100);

    @Test
    void is_drawn_in_steps_from_point_to_point() {
        assertThat(PathData.filled(List.of(new Shape(List.of(new int[] {0, 0, 4, 0, 4, 3})))))
                .isEqualTo("M0 0l4 0 0 3z");
    }

    @Test
    void leaves_out_what_lies_on_a_straight_line() {
        var ring = new int[] {0, 0, 2, 0, 4, 0, 4, 3};

        assertThat(PathData.filled(List.of(new Shape(List.of(ring))))).isEqualTo("M0 0l4 0 0 3z");
    }

    @Test
    void loses_rings_that_are_too_small_to_see() {
        var tiny =
                MultiPolygon.of(
                        "MultiPolygon",
                        new double[][][][] {{{{5, 5}, {5.0001, 5}, {5.0001, 5.0001}, {5, 5}}}});

        assertThat(Shape.of(tiny, FRAME).isEmpty()).isTrue();
    }

    @Test
    void together_two_neighbours_have_no_border_between_them() {
        var left = new Shape(List.of(new int[] {0, 0, 2, 0, 2, 2, 0, 2}));
        var right = new Shape(List.of(new int[] {2, 0, 4, 0, 4, 2, 2, 2}));

        var both = Shape.union(List.of(left, right));

        assertThat(both.rings()).hasSize(1);
        assertThat(both.rings().getFirst()).hasSize(12);
        assertThat(PathData.filled(List.of(both))).doesNotContain("M2 0l0 2");
    }

    @Test
    void the_country_fits_its_frame() {
        var frame = Frame.COUNTRY;

        assertThat(frame.x(3.36)).isBetween(0, frame.width());
        assertThat(frame.x(7.23)).isBetween(0, frame.width());
        assertThat(frame.y(50.75)).isBetween(0, frame.height());
        assertThat(frame.y(53.55)).isBetween(0, frame.height());
    }

    @Test
    void what_lies_in_a_bay_or_a_hole_does_not_lie_in_the_shape() {
        var bay = new int[] {0, 0, 90, 0, 90, 90, 60, 90, 60, 30, 30, 30, 30, 90, 0, 90};
        var shape = new Shape(List.of(bay, new int[] {5, 5, 14, 5, 14, 14, 5, 14}));

        assertThat(shape.contains(45, 20)).isTrue();
        assertThat(shape.contains(45, 60)).as("in the bay").isFalse();
        assertThat(shape.contains(75, 60)).isTrue();
        assertThat(shape.contains(10, 10)).as("in the hole").isFalse();
        assertThat(shape.contains(95, 20)).isFalse();
        assertThat(shape.contains(20, -1)).isFalse();
        assertThat(shape.spans(3))
                .containsExactly(
                        new Shape.Span(0, 90, 15),
                        new Shape.Span(0, 30, 45),
                        new Shape.Span(0, 30, 75));
    }
}
