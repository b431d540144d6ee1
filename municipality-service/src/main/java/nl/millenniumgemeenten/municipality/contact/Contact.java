package nl.millenniumgemeenten.municipality.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// Somebody who speaks for one or more municipalities.
///
/// @param codes of the municipalities that they were given, ascending; at least one. Of those that
///   ended they speak for what came after too, as [Following] says.
/// @param since when they became a contact
public record Contact(ContactId id, List<MunicipalityCode> codes, Person person, Instant since) {

    public Contact {
        codes = codes.stream().distinct().sorted().toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("Speaks for nobody");
        }
    }

    /// Whether they were given one of these.
    boolean wasGivenAny(Collection<MunicipalityCode> any) {
        return codes.stream().anyMatch(any::contains);
    }

    /// The same person, with some municipalities instead of others.
    Contact instead(Collection<MunicipalityCode> those, List<MunicipalityCode> with) {
        var kept = codes.stream().filter(code -> !those.contains(code));
        return new Contact(id, Stream.concat(kept, with.stream()).toList(), person, since);
    }

    /// The same person without these, unless none is left.
    Optional<Contact> without(Collection<MunicipalityCode> those) {
        var others = codes.stream().filter(code -> !those.contains(code)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(id, others, person, since));
    }

    /// The same person, for one municipality more. What is known of the person stays: nobody
    /// changes it by signing up once more in their name.
    Contact alsoFor(MunicipalityCode code) {
        return new Contact(
                id, Stream.concat(codes.stream(), Stream.of(code)).toList(), person, since);
    }
}
