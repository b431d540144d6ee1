package nl.millenniumgemeenten.gateway.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// What is indexed of one thing, and shown when it is found.
///
/// @param names other names that it goes by today
/// @param formerNames names of what went into it
/// @param bodyHtml text, with markup
/// @param municipalities codes, as they were attached
/// @param years in which it was
/// @param datedOn the date that readers see
record Entry(
        Key key,
        String title,
        String path,
        List<String> names,
        List<String> formerNames,
        String summary,
        String bodyHtml,
        List<Integer> goals,
        List<String> municipalities,
        List<Integer> years,
        Optional<LocalDate> datedOn,
        List<BadgeView> badges) {
    private static final long PRIME = 0x100000001B3L;

    Entry {
        names = List.copyOf(names);
        formerNames = List.copyOf(formerNames);
        goals = List.copyOf(goals);
        municipalities = List.copyOf(municipalities);
        years = List.copyOf(years);
        badges = List.copyOf(badges);
    }

    /// The same number for as long as the same is indexed, in every run of the program (FNV-1a, 64
    /// bits).
    long fingerprint() {
        long hash = 0xCBF29CE484222325L;
        for (var part :
                List.of(
                        title,
                        summary,
                        bodyHtml,
                        names.toString(),
                        formerNames.toString(),
                        goals.toString(),
                        municipalities.toString(),
                        years.toString(),
                        datedOn.toString())) {
            for (int at = 0; at < part.length(); at++) {
                hash = (hash ^ part.charAt(at)) * PRIME;
            }
            hash = (hash ^ '\n') * PRIME;
        }
        return hash;
    }
}
