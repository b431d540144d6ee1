package nl.millenniumgemeenten.municipality.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.municipality.boundary.ImportBoundaries;
import nl.millenniumgemeenten.municipality.referencedata.Difference;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport;
import nl.millenniumgemeenten.municipality.register.FieldChange;

/// Tells people how an import went: how many records, and for a trial what of each.
final class Telling {
    private static final int MOST_CODES = 20;

    private final Progress progress;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean whole;
    private final List<String> lines = new ArrayList<>();
    private boolean changed;
    private boolean apart;

    /// @param whole whether every field of every record is told
    Telling(Progress progress, PrintStream out, PrintStream err, boolean whole) {
        this.progress = progress;
        this.out = out;
        this.err = err;
        this.whole = whole;
    }

    /// Says something as it is, once it is sure that nothing is refused.
    void line(String text) {
        lines.add(text);
    }

    /// What came of reference data; only kinds that were read.
    void of(ImportReport.Imported imported) {
        tally("gemeenten", imported.municipalities());
        tally("herindelingen", imported.territorialChanges());
        tally("deelnames", imported.participations());
        tally("doelen", imported.goals());
        tally("aantallen", imported.campaignCounts());
        imported.differences().forEach(this::of);
    }

    /// What came of the boundaries of a year.
    void of(int year, ImportBoundaries.Report.Imported imported) {
        tally(
                "grenzen " + year,
                new ImportReport.Tally(
                        imported.added().size(), imported.changed().size(), imported.unchanged()));
        if (!imported.added().isEmpty()) {
            var more = imported.added().size() > MOST_CODES && !whole;
            line(
                    "    "
                            + imported.added().size()
                            + " nieuw: "
                            + String.join(
                                    ", ",
                                    more
                                            ? imported.added().subList(0, MOST_CODES)
                                            : imported.added())
                            + (more ? " …" : ""));
        }
        imported.changed()
                .forEach((code, fields) ->
                        of(new Difference("grens", code + "-" + year, false, fields)));
    }

    /// A count of what came of records of one kind, with what that was.
    void tally(String kind, ImportReport.Tally tally) {
        changed |= tally.added() + tally.changed() > 0;
        if (tally.added() + tally.changed() + tally.unchanged() > 0) {
            line("  %-16s %s".formatted(kind, tally));
        }
    }

    /// How many there are of something, if any.
    void count(String what, int number) {
        if (number > 0) {
            line("  %-16s %d".formatted(what, number));
        }
    }

    /// What becomes of a record.
    void of(Difference difference) {
        changed = true;
        if (!whole) {
            return;
        }
        line(
                "  "
                        + (difference.added() ? "+ " : "~ ")
                        + difference.kind()
                        + " "
                        + difference.key());
        for (FieldChange field : difference.fields()) {
            line(
                    "      "
                            + field.field()
                            + ": "
                            + (difference.added() ? "" : shown(field.from()) + " → ")
                            + shown(field.to()));
        }
    }

    /// What was not taken, line by line.
    void apart(String what, List<String> reasons) {
        if (!reasons.isEmpty()) {
            apart = true;
            line(what);
            reasons.forEach(reason -> line("  " + reason));
        }
    }

    /// Why nothing was taken.
    boolean refused(List<?> reasons) {
        progress.close();
        err.println("Er is niets ingelezen:");
        reasons.forEach(reason -> err.println("  " + reason));
        return false;
    }

    /// The last line.
    boolean end() {
        if (!changed) {
            line("Er is niets veranderd" + (apart ? "." : ": het register wist dit al."));
        } else if (whole) {
            line("Dit was een proef: er is niets veranderd.");
        } else {
            line("  (+ nieuw, ~ veranderd, = hetzelfde)");
        }
        progress.close();
        lines.forEach(out::println);
        return true;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(leeg)" : value;
    }
}
