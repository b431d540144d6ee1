package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A discussion as the desk sees it.
///
/// @param contributions how many stand in it, hidden ones too
/// @param mergedInto the one that it became part of
@Serdeable
public record DiscussionJson(
        UUID id,
        long number,
        long revision,
        String slug,
        String title,
        @Nullable Under under,
        String openTo,
        String state,
        boolean pinned,
        Instant openedAt,
        Instant changedAt,
        int contributions,
        Instant lastContributionAt,
        @Nullable UUID mergedInto) {

    /// Whether something more can come in it.
    public boolean takesContributions() {
        return mergedInto == null && (state.equals("OPEN") || state.equals("SOLVED"));
    }

    /// What it stands under.
    @Serdeable
    public record Under(String kind, String id) {}
}
