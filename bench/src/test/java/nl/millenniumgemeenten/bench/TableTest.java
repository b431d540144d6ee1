package nl.millenniumgemeenten.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_are_as_wide_as_their_widest_cell_and_numbers_stand_to_the_right() {
        var page =
                Line.atLeast(
                        0.9, "page", Quantity.perSecond(9_500), "nginx", Quantity.perSecond(9_000));
        var commit = Line.shown("  commit", Quantity.milliseconds(812_345));

        assertThat(Table.of(List.of(page, commit)))
                .isEqualToNormalizingNewlines(
                        """
                        what      measured  against         ratio  bar
                        ────────  ────────  ──────────────  ─────  ────────  ───
                        page      9,500 /s  nginx 9,000 /s   1.06  ≥ 0.90 ×  MET
                          commit   0.81 ms\
                        """);
    }
}
