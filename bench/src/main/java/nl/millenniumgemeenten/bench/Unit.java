package nl.millenniumgemeenten.bench;

import java.util.Locale;

/// What is counted, and how many decimals of it mean something.
public enum Unit {
    MILLISECONDS("%.2f ms"),
    SECONDS("%.2f s"),
    MEGABYTES("%.0f MB"),
    PER_SECOND("%,.0f /s");

    private final String format;

    Unit(String format) {
        this.format = format;
    }

    String text(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
