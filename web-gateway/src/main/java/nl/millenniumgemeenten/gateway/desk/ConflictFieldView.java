package nl.millenniumgemeenten.gateway.desk;

/// A field in both versions.
public record ConflictFieldView(String label, String mine, String theirs) {

    /// Whether the versions differ here.
    public boolean different() {
        return !mine.equals(theirs);
    }
}
