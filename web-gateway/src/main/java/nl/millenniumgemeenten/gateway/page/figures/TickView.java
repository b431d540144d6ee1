package nl.millenniumgemeenten.gateway.page.figures;

/// A mark on an axis: where it is, and what stands there; hidden on a narrow screen where `wide`.
public record TickView(String x, int y, String label, boolean wide) {}
