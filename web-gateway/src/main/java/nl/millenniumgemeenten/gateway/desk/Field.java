package nl.millenniumgemeenten.gateway.desk;

/// A field of an editing form: its name, and how people call it.
public record Field(String name, String label) {}
