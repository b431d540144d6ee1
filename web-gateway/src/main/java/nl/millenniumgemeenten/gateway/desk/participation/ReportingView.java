package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FactView;

/// The reports of a participant and the times it was on hold.
///
/// @param state how it stands now, in a sentence
/// @param mayHold whether it can be put on hold
/// @param mayReport whether a report can be recorded
/// @param since from when to put it on hold, as it was typed
/// @param note the report, as it was typed
/// @param holds newest first
/// @param reports newest first
public record ReportingView(
        String state,
        boolean mayHold,
        boolean mayReport,
        String since,
        String note,
        List<String> holds,
        List<FactView> reports) {

    public ReportingView {
        holds = List.copyOf(holds);
        reports = List.copyOf(reports);
    }
}
