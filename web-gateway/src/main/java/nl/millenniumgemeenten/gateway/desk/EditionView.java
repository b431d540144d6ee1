package nl.millenniumgemeenten.gateway.desk;

/// A version that was saved: "Versie 3", "14 maart 2026, 10.12 uur, door Anna de Vries". `path`
/// shows it.
public record EditionView(String label, String text, String path) {}
