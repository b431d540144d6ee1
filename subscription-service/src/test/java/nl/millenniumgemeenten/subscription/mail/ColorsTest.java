package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorsTest {
    private static final Path SITE =
            Path.of("../web-gateway/src/main/resources/static/css/tokens.css");

    @Test
    void a_mail_has_the_colours_of_the_site() throws IOException {
        var tokens = Files.readString(SITE);

        Map.of(
                        "accent", Colors.ACCENT,
                        "accent-strong", Colors.LINK,
                        "ink", Colors.INK,
                        "text", Colors.TEXT,
                        "muted", Colors.MUTED,
                        "line", Colors.LINE,
                        "surface", Colors.SURFACE,
                        "paper", Colors.PAPER)
                .forEach((name, color) ->
                        assertThat(tokens).contains("--color-" + name + ": " + color + ";"));
    }

    @Test
    void everything_that_is_read_has_the_contrast_that_it_needs() {
        for (var color :
                new String[] {Colors.ACCENT, Colors.LINK, Colors.INK, Colors.TEXT, Colors.MUTED}) {
            assertThat(contrast(color, Colors.SURFACE)).as(color).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
    }

    private static double part(String color, int at) {
        double share = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
