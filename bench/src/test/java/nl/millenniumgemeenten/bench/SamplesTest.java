package nl.millenniumgemeenten.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void the_median_is_the_one_in_the_middle_whatever_the_order() {
        assertThat(Samples.of(9, 1, 5).median()).isEqualTo(5);
        assertThat(Samples.of(9, 1, 5, 7).median()).isEqualTo(6);
    }

    @Test
    void a_percentile_is_a_measurement_that_so_many_do_not_exceed() {
        var hundred = Samples.ofNanos(LongStream.rangeClosed(1, 100).toArray());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
    }

    @Test
    void of_a_few_measurements_the_highest_percentiles_are_the_worst_of_them() {
        assertThat(Samples.of(3, 4, 8).percentile(99)).isEqualTo(8);
        assertThat(Samples.of(3).percentile(1)).isEqualTo(3);
    }

    @Test
    void nothing_measured_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(Samples::of);
    }
}
