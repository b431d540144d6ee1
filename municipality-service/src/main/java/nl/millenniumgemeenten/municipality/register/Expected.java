package nl.millenniumgemeenten.municipality.register;

/// What a writer believes to be there.
public sealed interface Expected {

    /// Nothing yet: the record is to be created.
    record Nothing() implements Expected {}

    /// The record as it stands after so many changes.
    record Revision(long revision) implements Expected {}
}
