package nl.millenniumgemeenten.municipality.referencedata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;

/// Stores what differs and remembers in which way.
final class Taking {
    private final List<Difference> differences = new ArrayList<>();
    private final Instant at;

    Taking(Instant at) {
        this.at = at;
    }

    /// What became of each record that is new or changed, so far.
    List<Difference> differences() {
        return differences;
    }

    /// Stores what the register does not have so already.
    ///
    /// @param kind of record, as people call it
    /// @param all records of the files, of which those that are fresh say something new
    <T> ImportReport.Tally take(
            String kind, RegisterTable<T> table, List<Candidate<T>> fresh, List<Candidate<T>> all) {
        Map<Object, Revised<T>> known = fresh.isEmpty() ? Map.of() : table.byKey();
        var changed = new ArrayList<Revised<T>>();
        int added = 0;
        for (var candidate : fresh) {
            var there = Optional.ofNullable(known.get(candidate.key()));
            if (there.map(Revised::state).equals(Optional.of(candidate.state()))) {
                continue;
            }
            if (there.isEmpty()) {
                added++;
            }
            changed.add(
                    there.map(was -> was.next(candidate.state(), at))
                            .orElseGet(() -> Revised.first(candidate.state(), at)));
            differences.add(
                    new Difference(
                            kind,
                            candidate.key().toString(),
                            there.isEmpty(),
                            table.differences(there.map(Revised::state), candidate.state())));
        }
        table.saveAll(changed, Author.IMPORT);
        return new ImportReport.Tally(added, changed.size() - added, all.size() - changed.size());
    }
}
