package nl.millenniumgemeenten.municipality.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void a_terminal_sees_which_step_of_how_many_and_a_clean_line_at_the_end() {
        step(true);

        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[K[1/2] lezen …\r\u001b[K[2/2] vastleggen …\r\u001b[K");
    }

    @Test
    void elsewhere_nothing_is_said() {
        step(false);

        assertThat(terminal.size()).isZero();
    }

    private void step(boolean shown) {
        try (var progress =
                new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), shown)) {
            progress.expect(2);
            progress.step("lezen");
            progress.step("vastleggen");
        }
    }
}
