package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.UUID;

/// What may be known of a redirect that an editor made, such as that of an address of the old site.
/// Redirects of pages that moved are part of those pages.
public sealed interface RedirectChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// Who asks for a path is sent on.
    ///
    /// @param from a path, with the slash that it begins with and none at its end
    /// @param to a path of the site, or an address that begins with `https://` or `http://`
    record Recorded(UUID id, long revision, String from, String to, Instant recordedAt)
            implements RedirectChange {}

    /// It sends nobody on any more.
    record Removed(UUID id, long revision, String from, Instant removedAt)
            implements RedirectChange {}
}
