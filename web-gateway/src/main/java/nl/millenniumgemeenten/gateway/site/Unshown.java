package nl.millenniumgemeenten.gateway.site;

import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;

/// The library as editors know it, for who reads a draft: with pictures and documents that visitors
/// do not see yet.
public interface Unshown {

    /// The picture or document with this id as visitors would see it if the draft went live now.
    Optional<MediaChange.Stored> stored(UUID id);

    /// Where files stand that visitors do not see: a path with a slash at its end.
    String directory();
}
