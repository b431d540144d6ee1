package nl.millenniumgemeenten.subscription.fediverse.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reply as it is told to where contributions are kept.
///
/// @param version grows with each change of it
/// @param item the news that it is about
/// @param inReplyTo another reply that it answers
/// @param html as it came
/// @param original where it stands
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record BroughtReplyJson(
        int version,
        ContributorJson contributor,
        UUID item,
        @Nullable UUID inReplyTo,
        String html,
        String original) {

    /// Who wrote it.
    @Serdeable
    record ContributorJson(UUID id, String name, String handle, String profile) {}
}
