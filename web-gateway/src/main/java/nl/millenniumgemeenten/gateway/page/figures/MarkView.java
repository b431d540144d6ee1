package nl.millenniumgemeenten.gateway.page.figures;

/// A published total in the picture of growth: a dot at `x` percent and `y` pixels, open where the
/// total is not `exact`. Where only a month or a year is known, a line from `from` to `until` shows
/// it. The middle of `label` stands `right` and `down` pixels from the dot; it is hidden on a
/// narrow screen where `wide`, and there is none where it is empty.
public record MarkView(
        String x,
        int y,
        String from,
        String until,
        boolean exact,
        String title,
        String label,
        int right,
        int down,
        boolean wide) {}
