package nl.millenniumgemeenten.content.timeline;

import java.util.UUID;

/// The right to ask a source, for one instance and for a while.
///
/// @param claim tells this turn from every other
/// @param failures how often asking it failed in a row
record Turn(
        UUID source,
        UUID claim,
        SourceKind kind,
        String address,
        String name,
        int failures,
        Bookmark bookmark) {

    /// What its server needs to know to say only what is new.
    ///
    /// @param account its number for the account; empty if that is not known yet
    /// @param tag the ETag of its last answer; empty without one
    /// @param lastModified as it wrote it; empty without one
    record Bookmark(String account, String tag, String lastModified) {
        static final Bookmark NONE = new Bookmark("", "", "");
    }
}
