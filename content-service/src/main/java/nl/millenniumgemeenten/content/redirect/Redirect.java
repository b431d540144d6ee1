package nl.millenniumgemeenten.content.redirect;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.events.RedirectChange;

/// Who asks for one address is sent to another.
///
/// @param revision counts the changes, from 1
record Redirect(UUID id, long revision, FromPath from, String to, Editor savedBy, Instant savedAt) {

    /// The same with another target.
    Redirect to(String other, Editor by, Instant now) {
        return new Redirect(id, revision + 1, from, other, by, now);
    }

    /// The same, changed by an editor.
    Redirect with(FromPath otherFrom, String other, Editor by, Instant now) {
        return new Redirect(id, revision + 1, otherFrom, other, by, now);
    }

    RedirectChange recorded() {
        return new RedirectChange.Recorded(id, revision, from.value(), to, savedAt);
    }

    RedirectChange removed(Instant now) {
        return new RedirectChange.Removed(id, revision + 1, from.value(), now);
    }
}
