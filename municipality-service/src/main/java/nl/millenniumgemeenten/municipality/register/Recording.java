package nl.millenniumgemeenten.municipality.register;

/// One revision of a record, with who recorded it.
public record Recording<T>(Revised<T> revised, Author author) {}
