package nl.millenniumgemeenten.gateway.page.figures;

import java.time.LocalDate;

/// Lays days on a picture from left to right, in percentages of its width. Some room is left on
/// both sides, on the right for the numbers of the heights.
record TimeScale(LocalDate first, LocalDate last) {
    private static final double LEFT = 1;
    private static final double RIGHT = 91;

    TimeScale {
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("Time has a length");
        }
    }

    double at(LocalDate day) {
        double part =
                (double) (day.toEpochDay() - first.toEpochDay())
                        / (last.toEpochDay() - first.toEpochDay());
        return LEFT + (RIGHT - LEFT) * Math.clamp(part, 0, 1);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
