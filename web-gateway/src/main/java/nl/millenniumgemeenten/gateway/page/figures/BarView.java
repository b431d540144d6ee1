package nl.millenniumgemeenten.gateway.page.figures;

/// A row of a table with a bar in it. `width` is a percentage of the longest bar that can be;
/// `text` says the number, `note` a few words more and may be empty. `path` may be empty too.
public record BarView(String label, String path, String width, String text, String note) {}
