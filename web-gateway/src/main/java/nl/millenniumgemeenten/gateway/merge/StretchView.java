package nl.millenniumgemeenten.gateway.merge;

/// A stretch of text in a comparison; what was `removed` or `added` is marked as such.
public record StretchView(String text, boolean removed, boolean added) {}
