package nl.millenniumgemeenten.municipality.municipality;

import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;

/// How many people live in a municipality.
public sealed interface Population {

    /// Not known.
    record Unknown() implements Population {}

    /// Inhabitants on 1 January of a year.
    record Counted(int inhabitants, int year) implements Population {
        public Counted {
            if (inhabitants < 0) {
                throw new IllegalArgumentException("Fewer than none");
            }
        }
    }

    /// Counted in a year, or unknown where neither is given.
    static Decision<Population> of(Optional<Integer> inhabitants, Optional<Integer> year) {
        if (inhabitants.isPresent() && year.isPresent()) {
            return inhabitants.get() < 0
                    ? Decision.refused("population", "Dit kan niet minder dan 0 zijn.")
                    : new Decision.Accepted<>(new Counted(inhabitants.get(), year.get()));
        }
        if (inhabitants.isPresent()) {
            return Decision.refused("populationYear", "Vul het jaar van dit inwonertal in.");
        }
        return year.isPresent()
                ? Decision.refused("population", "Vul het inwonertal van dit jaar in.")
                : new Decision.Accepted<>(new Unknown());
    }
}
