package nl.millenniumgemeenten.subscription.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StumblesTest {
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final Stumbles stumbles = new Stumbles();

    @Test
    void a_server_that_breaks_off_at_everything_says_nothing_of_a_message() {
        for (int time = 0; time < 50; time++) {
            assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Unreached(0));
            assertThat(stumbles.at(OTHER, 421, true)).isEqualTo(new Outcome.Unreached(421));
        }
    }

    @Test
    void who_is_broken_off_at_again_while_others_were_taken_is_put_off() {
        stumbles.at(ONE, 421, true);
        stumbles.taken();

        assertThat(stumbles.at(OTHER, 0, true)).isEqualTo(new Outcome.Unreached(0));
        assertThat(stumbles.at(ONE, 421, true)).isEqualTo(new Outcome.Deferred(421, ""));
    }

    @Test
    void that_stays_so_when_nobody_else_is_left() {
        stumbles.at(ONE, 0, true);
        stumbles.taken();
        stumbles.at(ONE, 0, true);

        assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Deferred(0, ""));
    }

    @Test
    void the_last_one_is_put_off_in_the_end() {
        stumbles.at(OTHER, 0, true);
        stumbles.taken();
        for (int time = 0; time < 7; time++) {
            assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Unreached(0));
        }

        assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Deferred(0, ""));
    }

    @Test
    void a_server_that_does_not_take_our_sender_says_nothing_of_the_last_one() {
        for (int time = 0; time < 50; time++) {
            assertThat(stumbles.at(ONE, 451, false)).isEqualTo(new Outcome.Unreached(451));
        }
    }

    @Test
    void two_at_which_it_breaks_off_wait_until_another_is_taken() {
        for (int time = 0; time < 50; time++) {
            assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Unreached(0));
            assertThat(stumbles.at(OTHER, 0, true)).isEqualTo(new Outcome.Unreached(0));
        }

        stumbles.taken();

        assertThat(stumbles.at(ONE, 0, true)).isEqualTo(new Outcome.Deferred(0, ""));
    }
}
