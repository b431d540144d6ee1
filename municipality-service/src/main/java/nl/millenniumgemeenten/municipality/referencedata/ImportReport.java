package nl.millenniumgemeenten.municipality.referencedata;

import java.time.Duration;
import java.util.List;

/// How an import went.
public sealed interface ImportReport {

    /// All of it was taken.
    ///
    /// @param differences what became of each record that is new or changed
    record Imported(
            Tally municipalities,
            Tally goals,
            Tally territorialChanges,
            Tally participations,
            Tally campaignCounts,
            List<Difference> differences,
            Duration took)
            implements ImportReport {
        public Imported {
            differences = List.copyOf(differences);
        }
    }

    /// Nothing was taken, because of these rows.
    record Refused(List<BadRow> badRows) implements ImportReport {
        public Refused {
            badRows = List.copyOf(badRows);
        }
    }

    /// What became of the records of one kind.
    ///
    /// @param unchanged those of which the reference data says what it said before, or what the
    ///   register has already
    record Tally(int added, int changed, int unchanged) {
        @Override
        public String toString() {
            return "+" + added + " ~" + changed + " =" + unchanged;
        }
    }
}
