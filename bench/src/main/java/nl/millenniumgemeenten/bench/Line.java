package nl.millenniumgemeenten.bench;

import java.util.Locale;

/// One line of the table: what was measured, against what, and whether that is good enough.
///
/// @param against the same of something else, in the same run; empty without
/// @param ratio the first divided by the second
/// @param bar what it should be; empty where it only helps to understand the others
public record Line(
        String what, String measured, String against, String ratio, String bar, Verdict verdict) {

    /// Whether the bar was reached.
    public enum Verdict {
        MET,
        MISSED,
        /// There is no bar.
        NONE
    }

    /// Something that helps to understand the others.
    public static Line shown(String what, Quantity measured) {
        return new Line(what, measured.toString(), "", "", "", Verdict.NONE);
    }

    /// Something beside something else, without a bar.
    public static Line beside(String what, Quantity measured, String other, Quantity against) {
        return new Line(
                what,
                measured.toString(),
                other + " " + against,
                text(measured.value() / against.value()),
                "",
                Verdict.NONE);
    }

    /// It should be at least this part of something else.
    public static Line atLeast(
            double bar, String what, Quantity measured, String other, Quantity against) {
        var ratio = measured.value() / against.value();
        return beside(what, measured, other, against).judged("≥ " + text(bar) + " ×", ratio >= bar);
    }

    /// It should be at most so many times something else.
    public static Line atMost(
            double bar, String what, Quantity measured, String other, Quantity against) {
        var ratio = measured.value() / against.value();
        return beside(what, measured, other, against).judged("≤ " + text(bar) + " ×", ratio <= bar);
    }

    /// The same with a bar of its own: no more than this.
    public Line noMoreThan(Quantity limit, Quantity value) {
        return judged("≤ " + limit, value.value() <= limit.value());
    }

    /// The same with a bar of its own: no less than this.
    public Line noLessThan(Quantity limit, Quantity value) {
        return judged("≥ " + limit, value.value() >= limit.value());
    }

    private Line judged(String wanted, boolean reached) {
        return new Line(
                what, measured, against, ratio, wanted, reached ? Verdict.MET : Verdict.MISSED);
    }

    private static String text(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
