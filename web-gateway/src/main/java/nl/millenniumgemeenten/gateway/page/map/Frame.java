package nl.millenniumgemeenten.gateway.page.map;

import nl.millenniumgemeenten.events.MultiPolygon;

/// A piece of the world laid on a grid of whole numbers, x to the right and y down. Degrees of
/// longitude are narrowed by the cosine of a parallel through the country: at this size nobody sees
/// the difference with the national grid. Positions are in steps, as in [MultiPolygon].
record Frame(int west, int south, int east, int north, int width) {
    private static final double NARROWING = Math.cos(Math.toRadians(52.15));

    /// The Netherlands in Europe with some sea around, a thousand wide. It is fixed, so that the
    /// country stays in its place when a visitor walks through the years.
    static final Frame COUNTRY = country(1000);

    Frame {
        if (west >= east || south >= north || width < 1) {
            throw new IllegalArgumentException("A frame has a size");
        }
    }

    /// The Netherlands in Europe on a grid this wide.
    static Frame country(int width) {
        return new Frame(steps(3.32), steps(50.72), steps(7.26), steps(53.58), width);
    }

    int height() {
        return (int) Math.ceil((north - south) * scale());
    }

    int x(int longitude) {
        return (int) Math.round((longitude - west) * NARROWING * scale());
    }

    int y(int latitude) {
        return (int) Math.round((north - latitude) * scale());
    }

    int x(double longitude) {
        return x(steps(longitude));
    }

    int y(double latitude) {
        return y(steps(latitude));
    }

    private double scale() {
        return width / ((east - west) * NARROWING);
    }

    static int steps(double degrees) {
        return (int) Math.round(degrees * MultiPolygon.STEPS);
    }
}
