package nl.millenniumgemeenten.gateway.layout;

/// A link and the words that are clicked.
public record LinkView(String label, String path) {}
