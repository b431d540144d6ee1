package nl.millenniumgemeenten.municipality.register;

/// What becomes of one field of a record, as text; empty where there is nothing.
public record FieldChange(String field, String from, String to) {}
