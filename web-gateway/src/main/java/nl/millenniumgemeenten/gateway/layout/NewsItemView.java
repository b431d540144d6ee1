package nl.millenniumgemeenten.gateway.layout;

/// A news article where it stands in a list.
public record NewsItemView(String path, String title, String summary, DateView datedOn) {}
