package nl.millenniumgemeenten.gateway.desk.preview;

/// A secret link that works: who made it and until when it works; `revokeAction` takes the form
/// that ends it.
public record LinkRowView(String text, String revokeAction) {}
