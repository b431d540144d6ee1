package nl.millenniumgemeenten.gateway.page.figures;

/// A column of a picture, in percentages and pixels, with its number above it and its name below
/// it; the texts are hidden on a narrow screen where `wide`.
public record ColumnView(
        String x,
        String width,
        int y,
        int height,
        String middle,
        String label,
        String text,
        boolean wide,
        boolean planned) {}
