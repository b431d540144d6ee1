package nl.millenniumgemeenten.municipality.municipality;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.Stream;

/// A municipality, past or present. Its parts guard their own rules, so one that exists is well
/// formed; nothing here reads a clock, a database or a request.
///
/// @param name the official name
/// @param alternativeNames other names it is known by
/// @param formerSlugs addresses that it had before, oldest first
/// @param populations its inhabitants on 1 January of the years of which that is known, by year
/// @param province the current one, or for an ended municipality the last it belonged to
public record Municipality(
        MunicipalityCode code,
        Slug slug,
        List<Slug> formerSlugs,
        String name,
        List<String> alternativeNames,
        Province province,
        Existence existence,
        List<Population.Counted> populations,
        Location location) {

    /// The most characters of a name.
    public static final int LONGEST_NAME = 100;

    public Municipality {
        if (Slug.fold(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Not a name");
        }
        formerSlugs = List.copyOf(formerSlugs);
        alternativeNames = List.copyOf(alternativeNames);
        populations = populations.stream().sorted(comparingInt(Population.Counted::year)).toList();
    }

    /// Its inhabitants as they were last counted.
    public Population population() {
        return populations.isEmpty() ? new Population.Unknown() : populations.getLast();
    }

    /// The same municipality, existing from and until other days.
    public Municipality existing(Existence days) {
        return new Municipality(
                code,
                slug,
                formerSlugs,
                name,
                alternativeNames,
                province,
                days,
                populations,
                location);
    }

    /// The same municipality, at the same address, with another name.
    public Municipality named(String other) {
        return new Municipality(
                code,
                slug,
                formerSlugs,
                other,
                alternativeNames,
                province,
                existence,
                populations,
                location);
    }

    /// The same municipality at an address, having been at others before. An address that it gets
    /// back is no former one any more.
    public Municipality at(Slug address, List<Slug> before) {
        return new Municipality(
                code,
                address,
                before.stream().filter(slug -> !slug.equals(address)).distinct().toList(),
                name,
                alternativeNames,
                province,
                existence,
                populations,
                location);
    }

    /// The same municipality where it stands already, going on from how it is known.
    public Municipality movedFrom(Municipality known) {
        return at(
                slug,
                known.slug().equals(slug)
                        ? known.formerSlugs()
                        : Stream.concat(known.formerSlugs().stream(), Stream.of(known.slug()))
                                .toList());
    }
}
