package nl.millenniumgemeenten.gateway.layout;

/// One thing that is wrong. `field` is the name of the field, which is its id in the page too; it
/// is empty when the whole form is concerned. `label` is how people call the field; empty where the
/// message says enough by itself.
public record FormErrorView(String field, String message, String label) {

    /// One that says enough by itself.
    public FormErrorView(String field, String message) {
        this(field, message, "");
    }

    /// What the list above the form says: there, nothing beside it tells which field is meant.
    public String inSummary() {
        return label.isEmpty() ? message : label + ": " + message;
    }
}
