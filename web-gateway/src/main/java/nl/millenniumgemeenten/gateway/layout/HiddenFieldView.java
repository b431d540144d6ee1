package nl.millenniumgemeenten.gateway.layout;

/// A value that a form carries along unseen.
public record HiddenFieldView(String name, String value) {}
