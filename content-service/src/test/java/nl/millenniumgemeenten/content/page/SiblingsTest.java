package nl.millenniumgemeenten.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.page.Siblings.Placing;
import nl.millenniumgemeenten.content.page.Siblings.Sibling;
import org.junit.jupiter.api.Test;

class SiblingsTest {

    @Test
    void between_two_with_room_only_the_page_itself_gets_a_position() {
        assertThat(at(10, 20, 30).placingAfter(page(0))).isEqualTo(alone(15));
        assertThat(at(10, 20, 30).placingAfter(Optional.empty())).isEqualTo(alone(4));
        assertThat(at(10, 20, 30).placingAfter(page(2))).isEqualTo(alone(40));
        assertThat(at().placingAfter(Optional.empty())).isEqualTo(alone(9));
    }

    @Test
    void without_room_the_others_make_it() {
        var placing = at(1, 2, 3).placingAfter(page(0));

        assertThat(placing)
                .isEqualTo(new Placing.Possible(20, Map.of(id(0), 10, id(1), 30, id(2), 40)));
    }

    @Test
    void equal_positions_are_told_apart_in_the_order_that_was_seen() {
        var placing = at(5, 5).placingAfter(page(1));

        assertThat(placing).isEqualTo(new Placing.Possible(30, Map.of(id(0), 10, id(1), 20)));
    }

    @Test
    void at_the_end_of_the_numbers_all_begin_again() {
        assertThat(at(9999).placingAfter(page(0)))
                .isEqualTo(new Placing.Possible(20, Map.of(id(0), 10)));
    }

    @Test
    void a_page_that_is_not_here_is_no_place() {
        assertThat(at(10).placingAfter(page(7))).isEqualTo(new Placing.Elsewhere());
    }

    @Test
    void there_is_an_end_to_what_fits() {
        var all = IntStream.range(0, 1000).map(_ -> 1).toArray();

        assertThat(at(all).placingAfter(page(3))).isEqualTo(new Placing.Full());
    }

    private static Siblings at(int... positions) {
        return new Siblings(
                IntStream.range(0, positions.length)
                        .mapToObj(index -> new Sibling(id(index), positions[index]))
                        .toList());
    }

    private static Placing alone(int position) {
        return new Placing.Possible(position, Map.of());
    }

    private static Optional<PageId> page(int index) {
        return Optional.of(id(index));
    }

    private static PageId id(int index) {
        return new PageId(new UUID(0, index));
    }
}
