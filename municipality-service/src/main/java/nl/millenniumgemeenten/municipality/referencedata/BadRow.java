package nl.millenniumgemeenten.municipality.referencedata;

/// A row that cannot be taken.
///
/// @param line where it begins in the file, from 1; 0 for the file as a whole
/// @param reason what is wrong, with the column or field where that helps
public record BadRow(String file, long line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
