package nl.millenniumgemeenten.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String GOOD =
            """
            Running 1s test @ http://127.0.0.1:8080/
              1 threads and 64 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     2.11ms    1.05ms  22.10ms   88.00%
                Req/Sec    30.51k     2.01k   33.90k    70.00%
              30512 requests in 1.01s, 365.61MB read
            Requests/sec:  30211.48
            Transfer/sec:    362.01MB
            """;

    @Test
    void the_rate_is_what_wrk_says() {
        assertThat(Wrk.parse(GOOD)).isEqualTo(30_211.48);
    }

    @Test
    void a_measurement_with_wrong_answers_does_not_count() {
        var wrong = GOOD + "  Non-2xx or 3xx responses: 12\n";

        assertThatIllegalStateException().isThrownBy(() -> Wrk.parse(wrong));
    }

    @Test
    void a_measurement_with_broken_connections_does_not_count() {
        var broken = GOOD + "  Socket errors: connect 0, read 3, write 0, timeout 0\n";

        assertThatIllegalStateException().isThrownBy(() -> Wrk.parse(broken));
    }

    @Test
    void no_rate_is_no_measurement() {
        assertThatIllegalStateException().isThrownBy(() -> Wrk.parse("unable to connect"));
    }
}
