package nl.millenniumgemeenten.bench;

/// A number with its unit.
public record Quantity(double value, Unit unit) {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /// So many milliseconds, given in nanoseconds.
    public static Quantity milliseconds(long nanos) {
        return new Quantity(nanos / NANOS_PER_MILLISECOND, Unit.MILLISECONDS);
    }

    /// So many seconds.
    public static Quantity seconds(double seconds) {
        return new Quantity(seconds, Unit.SECONDS);
    }

    /// So many megabytes, of a million bytes.
    public static Quantity megabytes(long bytes) {
        return new Quantity(bytes / 1e6, Unit.MEGABYTES);
    }

    /// So many times a second.
    public static Quantity perSecond(double times) {
        return new Quantity(times, Unit.PER_SECOND);
    }

    @Override
    public String toString() {
        return unit.text(value);
    }
}
