package nl.millenniumgemeenten.gateway.search;

/// A piece of text, marked where it is what somebody searched for.
public record TextPart(String text, boolean marked) {}
