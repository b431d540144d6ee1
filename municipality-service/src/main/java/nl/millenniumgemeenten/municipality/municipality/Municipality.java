package nl.millenniumgemeenten.municipality.municipality;

import java.util.List;

/// A municipality, past or present. Its parts guard their own rules, so one that exists is well
/// formed; nothing here reads a clock, a database or a request.
///
/// @param name the official name
/// @param alternativeNames other names it is known by
/// @param province the current one, or for an ended municipality the last it belonged to
public record Municipality(
        MunicipalityCode code,
        Slug slug,
        String name,
        List<String> alternativeNames,
        Province province,
        Existence existence,
        Population population,
        Location location) {

    /// The most characters of a name.
    public static final int LONGEST_NAME = 100;

    public Municipality {
        if (Slug.fold(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Not a name");
        }
        alternativeNames = List.copyOf(alternativeNames);
    }

    /// The same municipality, existing from and until other days.
    public Municipality existing(Existence days) {
        return new Municipality(
                code, slug, name, alternativeNames, province, days, population, location);
    }

    /// The same municipality at another address.
    public Municipality at(Slug address) {
        return new Municipality(
                code, address, name, alternativeNames, province, existence, population, location);
    }
}
