package nl.millenniumgemeenten.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class TraceParentTest {
    @Test
    void a_trace_that_begins_with_us_has_the_form_of_the_standard() {
        assertThat(TraceParent.valid(TraceParent.random())).isTrue();
        assertThat(TraceParent.current()).isNotEqualTo(TraceParent.current());
    }

    @Test
    void what_has_another_form_is_not_passed_on() {
        assertThat(TraceParent.valid("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isTrue();
        assertThat(TraceParent.valid("00-00000000000000000000000000000000-00f067aa0ba902b7-01"))
                .isFalse();
        assertThat(TraceParent.valid("00-4bf92f3577b34da6a3ce929d0e0e4736-x\r\nA: b-01")).isFalse();
    }

    @Test
    void a_secret_that_is_too_short_stops_the_start() {
        var here = URI.create("http://127.0.0.1:1");

        assertThatThrownBy(() -> new ServicesConfiguration(here, here, here, "short"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ServicesConfiguration(here, here, here, FakeService.SECRET).toString())
                .doesNotContain(FakeService.SECRET);
    }
}
