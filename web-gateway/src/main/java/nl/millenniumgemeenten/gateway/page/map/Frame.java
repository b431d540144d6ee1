package nl.millenniumgemeenten.gateway.page.map;

import nl.millenniumgemeenten.events.MultiPolygon;

/// A piece of the world laid on a grid of whole numbers, x to the right and y down. Degrees of
/// longitude are narrowed by the cosine of a parallel through the country: at this size nobody sees
/// the difference with the national grid. Positions are in steps, as in [MultiPolygon].
record Frame(int west, int south, int east, int north, int width) {
    /// Height of a frame around places, of its width.
    private static final double TALLEST = 1.15;

    /// The room around places, as a part of their width.
    private static final int MARGIN = 20;

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

    /// What is around some places, with some room, no taller than a screen likes it.
    ///
    /// @param bounds of the places
    static Frame around(Bounds bounds, int width) {
        int high = Math.max(1, bounds.north() - bounds.south());
        int wide = Math.max(1, bounds.east() - bounds.west());
        int atLeast = (int) Math.ceil(high / (TALLEST * NARROWING));
        int room = Math.max(wide, atLeast) / MARGIN + 1;
        int beside = room + Math.max(0, atLeast - wide) / 2;
        return new Frame(
                bounds.west() - beside,
                bounds.south() - room,
                bounds.east() + beside,
                bounds.north() + room,
                width);
    }

    /// A rectangle on the earth, in steps.
    record Bounds(int west, int south, int east, int north) {
        Bounds with(int longitude, int latitude) {
            return new Bounds(
                    Math.min(west, longitude),
                    Math.min(south, latitude),
                    Math.max(east, longitude),
                    Math.max(north, latitude));
        }
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
