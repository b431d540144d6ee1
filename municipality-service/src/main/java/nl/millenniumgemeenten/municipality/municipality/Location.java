package nl.millenniumgemeenten.municipality.municipality;

import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Where a municipality lies: one point inside its territory.
public sealed interface Location {

    /// Not known.
    record Unknown() implements Location {}

    /// WGS84, in or close to the European Netherlands.
    record Point(double latitude, double longitude) implements Location {
        public Point {
            if (!insideBox(latitude, longitude)) {
                throw new IllegalArgumentException("Not in the Netherlands");
            }
        }
    }

    double SOUTH = 50.5;
    double NORTH = 54.0;
    double WEST = 3.0;
    double EAST = 7.5;

    /// A point, or unknown where neither is given.
    static Decision<Location> at(Optional<Double> latitude, Optional<Double> longitude) {
        if (latitude.isPresent() && longitude.isPresent()) {
            return insideBox(latitude.get(), longitude.get())
                    ? new Decision.Accepted<>(new Point(latitude.get(), longitude.get()))
                    : Decision.refused("latitude", "Dit punt ligt niet in Nederland.");
        }
        if (latitude.isPresent()) {
            return Decision.refused("longitude", "Vul ook de lengtegraad in.");
        }
        return longitude.isPresent()
                ? Decision.refused("latitude", "Vul ook de breedtegraad in.")
                : new Decision.Accepted<>(new Unknown());
    }

    private static boolean insideBox(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}
