package nl.millenniumgemeenten.municipality.referencedata;

import java.util.List;

/// The rows of all files that the importer reads.
record ReferenceData(
        List<ReferenceRow> municipalities,
        List<ReferenceRow> goals,
        List<ReferenceRow> territorialChanges,
        List<ReferenceRow> participations) {

    /// Reads all files; what cannot be read is told to `badRows`.
    static ReferenceData read(ReferenceFiles files, List<BadRow> badRows) {
        return new ReferenceData(
                files.read(
                        MunicipalityRows.FILE,
                        MunicipalityRows.COLUMNS,
                        MunicipalityRows.OF_YEARS,
                        badRows),
                files.read(GoalRows.FILE, GoalRows.COLUMNS, badRows),
                files.read(TerritorialChangeRows.FILE, TerritorialChangeRows.COLUMNS, badRows),
                files.read(ParticipationRows.FILE, ParticipationRows.COLUMNS, badRows));
    }
}
