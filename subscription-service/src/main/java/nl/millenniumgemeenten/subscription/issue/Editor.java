package nl.millenniumgemeenten.subscription.issue;

/// Who does something: the id of the account and the name that other editors see. Stays inside the
/// desk; no event carries it.
record Editor(String id, String name) {}
