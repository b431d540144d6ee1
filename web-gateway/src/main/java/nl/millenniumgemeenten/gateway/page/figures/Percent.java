package nl.millenniumgemeenten.gateway.page.figures;

import java.util.Locale;

/// Widths and places that grow with the screen, as SVG writes them. What is measured in percentages
/// needs no view box, so that text keeps its size on every screen.
final class Percent {
    private Percent() {}

    static String of(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    /// A part of a whole; of nothing, nothing.
    static String of(double part, double whole) {
        return of(whole <= 0 ? 0 : 100 * part / whole);
    }
}
