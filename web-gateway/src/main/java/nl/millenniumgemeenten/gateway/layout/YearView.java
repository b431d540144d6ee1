package nl.millenniumgemeenten.gateway.layout;

/// A year to choose, with the page of its first day.
public record YearView(String label, String path, boolean selected) {}
