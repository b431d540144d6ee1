package nl.millenniumgemeenten.gateway.layout;

/// A choice in a form.
public record OptionView(String value, String label, boolean selected) {}
