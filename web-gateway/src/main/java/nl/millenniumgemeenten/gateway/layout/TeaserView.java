package nl.millenniumgemeenten.gateway.layout;

/// A page with the few words that invite a visitor to it.
public record TeaserView(String title, String summary, String path) {}
