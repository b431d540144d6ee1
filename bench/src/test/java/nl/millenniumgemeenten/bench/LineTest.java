package nl.millenniumgemeenten.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.bench.Line.Verdict;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Quantity THOUSAND = Quantity.perSecond(1_000);

    @Test
    void a_rate_of_ninety_in_a_hundred_meets_a_bar_of_nine_tenths_and_less_does_not() {
        assertThat(atLeast(900).verdict()).isEqualTo(Verdict.MET);
        assertThat(atLeast(899).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_time_of_three_times_the_least_meets_a_bar_of_three_and_more_does_not() {
        assertThat(atMost(3_000_000).verdict()).isEqualTo(Verdict.MET);
        assertThat(atMost(3_000_001).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_bar_of_its_own_counts_and_not_the_ratio() {
        var slow = Quantity.seconds(1.6);

        var line = Line.beside("start", slow, "without cache", Quantity.seconds(3.2));

        assertThat(line.verdict()).isEqualTo(Verdict.NONE);
        assertThat(line.noMoreThan(Quantity.seconds(1.5), slow))
                .isEqualTo(
                        new Line(
                                "start",
                                "1.60 s",
                                "without cache 3.20 s",
                                "0.50",
                                "≤ 1.50 s",
                                Verdict.MISSED));
    }

    private static Line atLeast(double measured) {
        return Line.atLeast(0.9, "page", Quantity.perSecond(measured), "nginx", THOUSAND);
    }

    private static Line atMost(long nanos) {
        return Line.atMost(
                3, "wait", Quantity.milliseconds(nanos), "least", Quantity.milliseconds(1_000_000));
    }
}
