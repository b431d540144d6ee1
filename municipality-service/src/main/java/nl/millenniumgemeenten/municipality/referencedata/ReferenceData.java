package nl.millenniumgemeenten.municipality.referencedata;

import java.util.List;

/// The rows of all files that the importer reads.
record ReferenceData(
        List<ReferenceRow> municipalities,
        List<ReferenceRow> goals,
        List<ReferenceRow> territorialChanges,
        List<ReferenceRow> participations,
        List<ReferenceRow> campaignCounts) {

    /// Reads all files; what cannot be read is told to `badRows`.
    static ReferenceData read(ReferenceFiles files, List<BadRow> badRows) {
        return new ReferenceData(
                files.read(FileKind.MUNICIPALITIES, badRows),
                files.read(FileKind.GOALS, badRows),
                files.read(FileKind.TERRITORIAL_CHANGES, badRows),
                files.read(FileKind.PARTICIPATIONS, badRows),
                files.read(FileKind.CAMPAIGN_COUNTS, badRows));
    }
}
