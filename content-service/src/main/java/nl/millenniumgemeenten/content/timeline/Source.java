package nl.millenniumgemeenten.content.timeline;

import java.time.Instant;
import java.util.UUID;

/// An account or feed of the campaign elsewhere, as editors keep it.
record Source(UUID id, long revision, Settings settings, Instant changedAt) {

    /// What editors say of it.
    ///
    /// @param address in one form only: of an account `https://server/@name`
    /// @param name by which visitors know it
    /// @param active whether it is asked for what is new; what was copied stays
    record Settings(SourceKind kind, String address, String name, boolean active) {}

    /// The same with other settings.
    Source with(Settings next, Instant now) {
        return new Source(id, revision + 1, next, now);
    }

    /// Whether what was read before says nothing about what is read with these settings.
    boolean readsElsewhere(Settings next) {
        return settings.kind() != next.kind() || !settings.address().equals(next.address());
    }
}
