package nl.millenniumgemeenten.municipality.register;

/// Why a record cannot be as it was given.
///
/// @param field what is at fault, as a JSON Pointer without its first slash: `endedOn`, `from/1`
/// @param detail what is wrong with it, in Dutch, for the editor who reads it
public record Fault(String field, String detail) {}
