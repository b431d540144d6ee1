package nl.millenniumgemeenten.bench.discussion;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.bench.discussion.Forum.Written;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Written BEGINNING = new Written(new UUID(1, 0), 1, 1, "Wie?");
    private static final Map<UUID, String> WANTED =
            Map.of(
                    new UUID(1, 1), "Schrijver 0, bijdrage 0.",
                    new UUID(1, 2), "Schrijver 0, bijdrage 1.");

    @Test
    void everything_once_in_its_order_is_good() {
        assertThatCode(() -> Crowd.check(WANTED, List.of(BEGINNING, nth(0, 2), nth(1, 3))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_lost_doubled_out_of_order_or_apart_is_not() {
        assertThatThrownBy(() -> Crowd.check(WANTED, List.of(BEGINNING, nth(0, 2))))
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> Crowd.check(WANTED, List.of(BEGINNING, nth(0, 2), nth(0, 3))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Crowd.check(WANTED, List.of(BEGINNING, nth(1, 2), nth(0, 3))))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> Crowd.check(WANTED, List.of(BEGINNING, nth(0, 2), nth(1, 4))))
                .hasMessageContaining("gaps");
    }

    private static Written nth(int nth, int position) {
        return new Written(
                new UUID(1, nth + 1L), position, position, "Schrijver 0, bijdrage " + nth + ".");
    }
}
