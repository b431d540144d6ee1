package nl.millenniumgemeenten.content.workflow;

import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Editor;
import org.jspecify.annotations.Nullable;

/// One line of the history of a piece of content.
///
/// @param edition the edition that it was about; null if it was about none
/// @param text what was said with it, or why it happened; may be empty
/// @param dueAt the moment that was planned; null if none was
public record Entry(
        Act act,
        @Nullable Integer edition,
        String text,
        @Nullable Instant dueAt,
        Instant at,
        Editor by) {

    /// Something that is done now.
    public static Entry of(Act act, Editor by, Instant at) {
        return new Entry(act, null, "", null, at, by);
    }

    /// The same, about an edition.
    public Entry of(int aboutEdition) {
        return new Entry(act, aboutEdition, text, dueAt, at, by);
    }

    /// The same, with words.
    public Entry saying(String words) {
        return new Entry(act, edition, words, dueAt, at, by);
    }

    /// The same, for a moment.
    public Entry due(Instant moment, @Nullable Integer aboutEdition) {
        return new Entry(act, aboutEdition, text, moment, at, by);
    }
}
