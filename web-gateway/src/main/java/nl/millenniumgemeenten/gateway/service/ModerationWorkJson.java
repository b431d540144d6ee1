package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much there is to do for moderators.
///
/// @param waiting how many contributions wait
/// @param reported how many contributions visitors reported and nobody has looked at
/// @param newestAt when the last of it came; null where there is nothing
@Serdeable
public record ModerationWorkJson(int waiting, int reported, @Nullable Instant newestAt) {}
