package nl.millenniumgemeenten.subscription.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of an issue.
///
/// @param edition the newest edition at that moment
/// @param text what was said with it; may be empty
/// @param dueAt the moment that was planned; null if none was
record Entry(Act act, int edition, String text, @Nullable Instant dueAt, Instant at, Editor by) {}
