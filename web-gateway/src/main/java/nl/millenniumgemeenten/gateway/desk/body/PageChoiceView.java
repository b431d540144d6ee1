package nl.millenniumgemeenten.gateway.desk.body;

import org.jspecify.annotations.Nullable;

/// A page that a link can lead to. With an `id`, the link follows the page when it moves; without
/// one, its address never changes.
public record PageChoiceView(@Nullable String id, String path, String title) {}
