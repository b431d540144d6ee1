package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account or feed of the campaign elsewhere.
///
/// @param kind `MASTODON` or `FEED`
/// @param posts how many of its posts visitors can see
/// @param outcome what came of asking it last; empty if it was not asked yet
/// @param nextAt when it is asked again
@Serdeable
public record TimelineSourceJson(
        UUID id,
        long revision,
        String kind,
        String address,
        String name,
        boolean active,
        int posts,
        String outcome,
        boolean succeeded,
        @Nullable Instant fetchedAt,
        Instant nextAt,
        Instant changedAt) {}
