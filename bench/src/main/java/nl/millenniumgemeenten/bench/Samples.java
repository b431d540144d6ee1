package nl.millenniumgemeenten.bench;

import java.util.Arrays;

/// Measurements of the same thing.
public final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /// These, in any order.
    public static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /// These nanoseconds, in any order.
    public static Samples ofNanos(long... nanos) {
        return of(Arrays.stream(nanos).asDoubleStream().toArray());
    }

    /// Work that is timed; rounds count from 0, and those to warm up from below.
    public interface Work {
        void round(int number) throws Exception;
    }

    /// How long each of so many rounds of work takes, after some to warm up.
    public static Samples timed(int warmUp, int rounds, Work work) throws Exception {
        var nanos = new long[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            long startedAt = System.nanoTime();
            work.round(round);
            if (round >= 0) {
                nanos[round] = System.nanoTime() - startedAt;
            }
        }
        return ofNanos(nanos);
    }

    /// The one in the middle; of an even number, the mean of the two in the middle.
    public double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The smallest that at least this percentage does not exceed: one that was really measured.
    public double percentile(double percentage) {
        var rank = (int) Math.ceil(percentage / 100 * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1];
    }

    /// A percentile of nanoseconds.
    public Quantity milliseconds(double percentage) {
        return Quantity.milliseconds(Math.round(percentile(percentage)));
    }
}
