package nl.millenniumgemeenten.gateway.desk.preview;

/// A width to look at: `name` is that of its style, `path` shows it.
public record WidthView(String name, String label, String path, boolean chosen) {}
