package nl.millenniumgemeenten.municipality.register;

/// Who recorded something. Stays in the register: it is never published.
///
/// @param id the account of an editor, a contact of a municipality, or one of the constants
/// @param name as it is shown in the history of a record
public record Author(String id, String name) {

    /// The register did it by itself, because a day came.
    public static final Author CALENDAR = new Author("calendar", "Het register zelf");

    /// Read from files by the import.
    public static final Author IMPORT = new Author("import", "Import");
}
