package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.Comparator;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.HoldJson;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.ReportJson;
import nl.millenniumgemeenten.gateway.site.Standing;

/// Tells how it goes with the reports of a participant, and when it was on hold.
final class ReportingText {
    private ReportingText() {}

    static ReportingView view(KnownParticipation known, Form typed) {
        var stored = known.stored();
        boolean takesPart = known.standing() == Standing.TAKES_PART;
        var since = typed.line("since");
        return new ReportingView(
                state(known),
                takesPart && known.hold().isEmpty(),
                takesPart || known.hold().isPresent(),
                since.isEmpty() ? known.today().toString() : since,
                typed.text("note"),
                stored.holds().reversed().stream().map(ReportingText::words).toList(),
                stored.reports().stream()
                        .sorted(Comparator.comparing(ReportJson::reportedOn).reversed())
                        .map(report ->
                                new FactView(
                                        DutchText.date(report.reportedOn()),
                                        Objects.requireNonNullElse(report.note(), "")))
                        .toList());
    }

    private static String state(KnownParticipation known) {
        var due = known.stored().reportDueOn();
        var hold = known.hold();
        if (hold.isPresent()) {
            return (known.onHold() ? "Op pauze sinds " : "Gaat op pauze op ")
                    + DutchText.date(hold.get().since())
                    + ". De gemeente telt niet mee tot er een verslag is.";
        }
        if (due == null) {
            return "Er is geen dag waarop een verslag verwacht wordt.";
        }
        return known.late()
                ? "Het verslag had er op " + DutchText.date(due) + " moeten zijn."
                : "Het volgende verslag wordt verwacht voor " + DutchText.date(due) + ".";
    }

    private static String words(HoldJson hold) {
        var until = hold.until();
        return until == null
                ? "Vanaf " + DutchText.date(hold.since())
                : DutchText.date(hold.since()) + " tot " + DutchText.date(until);
    }
}
