package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of who writes in discussions: what stands with their contributions, and
/// nothing by which they can be reached.
public sealed interface ContributorChange extends Change {

    /// The public id of the contributor.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// Their contributions are signed like this.
    ///
    /// @param municipality code of the municipality for which they write; absent for who writes for
    ///   themselves
    /// @param office the office in which they write; absent for who has none
    /// @param changedAt when this was recorded
    /// @param handle of who writes from the fediverse, as `@user@host`; absent for who writes here,
    ///   and in older messages
    /// @param profile where the account behind the handle is; present when that is
    record Recorded(
            UUID id,
            long revision,
            String name,
            @Nullable String municipality,
            @Nullable Office office,
            Instant changedAt,
            @Nullable String handle,
            @Nullable String profile)
            implements ContributorChange {}

    /// In which office somebody writes, who is known to us as that.
    enum Office {
        /// An editor of the site.
        EDITOR,
        /// The contact of a municipality.
        MUNICIPALITY_CONTACT
    }
}
