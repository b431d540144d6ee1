package nl.millenniumgemeenten.gateway.layout;

/// A word or two that say in which state something is, such as "Doet mee" or "Concept".
public record BadgeView(String label, Tone tone) {}
