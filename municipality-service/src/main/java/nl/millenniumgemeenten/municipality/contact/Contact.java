package nl.millenniumgemeenten.municipality.contact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// Somebody who speaks for one or more municipalities.
///
/// @param codes of the municipalities, ascending; at least one
/// @param since when they became a contact
public record Contact(ContactId id, List<MunicipalityCode> codes, Person person, Instant since) {

    public Contact {
        codes = codes.stream().distinct().sorted().toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("Speaks for nobody");
        }
    }

    /// Whether they may speak for a municipality.
    public boolean speaksFor(MunicipalityCode code) {
        return codes.contains(code);
    }

    /// The same person, for one municipality more. What is known of the person stays: nobody
    /// changes it by signing up once more in their name.
    Contact alsoFor(MunicipalityCode code) {
        return new Contact(
                id, Stream.concat(codes.stream(), Stream.of(code)).toList(), person, since);
    }
}
