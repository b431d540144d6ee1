package nl.millenniumgemeenten.gateway.page.figures;

/// A row of the table that says the same as a picture. `source` is an address, and empty where none
/// is known.
public record RowView(String label, String text, String note, String source) {}
