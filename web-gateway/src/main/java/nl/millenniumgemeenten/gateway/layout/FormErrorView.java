package nl.millenniumgemeenten.gateway.layout;

/// One thing that is wrong. `field` is the name of the field, which is its id in the page too; it
/// is empty when the whole form is concerned.
public record FormErrorView(String field, String message) {}
