package nl.millenniumgemeenten.gateway.page.figures;

import java.util.List;
import java.util.stream.IntStream;

/// Lays numbers from 0 up on a picture, in pixels.
///
/// @param top the y of the highest number
/// @param floor the y of 0
/// @param step between two numbers that are written
/// @param highest a whole number of steps
record HeightScale(int top, int floor, int step, int highest) {
    private static final int MOST_STEPS = 4;
    private static final List<Integer> ROUND = List.of(1, 2, 5);

    /// A scale for numbers up to this one.
    static HeightScale upTo(int most, int top, int floor) {
        int ten = 1;
        while (true) {
            for (int round : ROUND) {
                int step = round * ten;
                if (step * MOST_STEPS >= most) {
                    int steps = Math.max(1, Math.ceilDiv(most, step));
                    return new HeightScale(top, floor, step, steps * step);
                }
            }
            ten *= 10;
        }
    }

    int at(int number) {
        return floor - (int) Math.round((double) (floor - top) * number / highest);
    }

    /// The numbers that are written beside the picture.
    List<Integer> written() {
        return IntStream.rangeClosed(0, highest / step).map(index -> index * step).boxed().toList();
    }
}
