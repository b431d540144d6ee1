package nl.millenniumgemeenten.content.editing;

/// Who writes: the id of the account and the name that other editors see. Stays inside the desk; no
/// event carries it.
public record Editor(String id, String name) {}
