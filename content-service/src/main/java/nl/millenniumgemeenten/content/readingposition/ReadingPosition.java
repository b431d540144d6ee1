package nl.millenniumgemeenten.content.readingposition;

import java.time.Instant;
import nl.millenniumgemeenten.content.discussion.DiscussionId;

/// How far somebody has read.
///
/// @param title of the discussion, and `number` is its number
/// @param position the last place that they saw
public record ReadingPosition(
        DiscussionId discussion, long number, String title, int position, Instant readAt) {}
