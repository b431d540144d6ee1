package nl.millenniumgemeenten.municipality.referencedata;

import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.participation.Decider;
import nl.millenniumgemeenten.municipality.participation.Ending;
import nl.millenniumgemeenten.municipality.participation.Facts;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Steps;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Recording;

/// The facts of a row of `participants.csv` laid over what the register knows: what the row says
/// counts, and of what it leaves open stays what is there.
final class MergedFacts {
    private MergedFacts() {}

    /// The facts together, if they can be so.
    ///
    /// @param remarksAreImported whether what is remarked there came from files alone, so that a
    ///   row may correct it
    static Decision<Facts> of(Facts there, Facts row, boolean remarksAreImported) {
        // A file knows no word for "ended" beside the day: "confirmed" says nothing against an end.
        boolean ended =
                row.status() == Status.ENDED
                        || (row.status() == Status.CONFIRMED && there.status() == Status.ENDED);
        return Facts.of(
                ended ? Status.ENDED : row.status(),
                said(row.joinedOn(), there.joinedOn()),
                said(row.joinedNote(), there.joinedNote()),
                steps(there.steps(), row.steps(), ended),
                said(row.signUnveiledOn(), there.signUnveiledOn()),
                ended ? said(row.endedOn(), there.endedOn()) : row.endedOn(),
                row.goals().isEmpty() ? there.goals() : row.goals(),
                said(row.source(), there.source()),
                remarks(there.remarks(), row.remarks(), remarksAreImported),
                there.reportDueOn());
    }

    /// Whether nobody but imports ever remarked anything.
    ///
    /// @param revisions of a participation, the newest first
    static boolean remarksAreImported(List<Recording<Participation>> revisions) {
        var before = "";
        for (var recording : revisions.reversed()) {
            var remarks = recording.revised().state().facts().remarks();
            if (!remarks.equals(before) && !recording.author().equals(Author.IMPORT)) {
                return false;
            }
            before = remarks;
        }
        return true;
    }

    private static Steps steps(Steps there, Steps row, boolean ended) {
        return new Steps(
                said(row.proposedOn(), there.proposedOn()),
                said(row.proposedBy(), there.proposedBy()),
                said(row.decidedOn(), there.decidedOn()),
                row.decidedBy() == Decider.UNKNOWN ? there.decidedBy() : row.decidedBy(),
                said(row.signedUpOn(), there.signedUpOn()),
                said(row.recognisedOn(), there.recognisedOn()),
                said(row.inForceOn(), there.inForceOn()),
                ended ? there.ending() : new Ending.Unknown(),
                ended ? there.endNote() : "");
    }

    private static String remarks(String there, String row, boolean imported) {
        if (row.isEmpty() || (!imported && there.contains(row))) {
            return there;
        }
        return imported || there.isEmpty() ? row : there + "; " + row;
    }

    private static PartialDate said(PartialDate row, PartialDate there) {
        return row.known() ? row : there;
    }

    private static String said(String row, String there) {
        return row.isEmpty() ? there : row;
    }
}
