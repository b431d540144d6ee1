package nl.millenniumgemeenten.content.workflow;

import java.util.UUID;

/// A piece of content of any kind.
///
/// @param kind the name of its kind, such as `news-articles`
public record Item(String kind, UUID id) {}
