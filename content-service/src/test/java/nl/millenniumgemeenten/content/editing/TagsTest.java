package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {
    @Test
    void goals_and_municipalities_stand_in_order_and_all_of_it_once() {
        var tags =
                new Tags(
                        List.of(8, 2, 7, 8),
                        List.of("GM0809", "GM0344", "GM0809"),
                        List.of("water", "handel", "water"));

        assertThat(tags.goals()).containsExactly(2, 7, 8);
        assertThat(tags.municipalities()).containsExactly("GM0344", "GM0809");
        assertThat(tags.themes()).containsExactly("water", "handel");
    }
}
