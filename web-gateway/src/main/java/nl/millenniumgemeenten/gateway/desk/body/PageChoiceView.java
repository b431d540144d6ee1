package nl.millenniumgemeenten.gateway.desk.body;

import org.jspecify.annotations.Nullable;

/// Something on the site that a link can lead to. With an `id`, the link follows the page when it
/// moves; without one, its address never changes.
///
/// @param kind what it is, such as "Agenda"
public record PageChoiceView(@Nullable String id, String path, String title, String kind) {}
