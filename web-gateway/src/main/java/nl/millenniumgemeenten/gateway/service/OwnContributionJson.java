package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A contribution for who wrote it.
///
/// @param markdown its text; empty of what nobody can read
/// @param refusal why it cannot be edited now; empty if it can
@Serdeable
public record OwnContributionJson(
        UUID id,
        long number,
        long revision,
        String state,
        String markdown,
        Instant editableUntil,
        String refusal,
        List<ContributionPictureJson> pictures) {

    public OwnContributionJson {
        // What is empty is left out on the way.
        markdown = Objects.requireNonNullElse(markdown, "");
        refusal = Objects.requireNonNullElse(refusal, "");
        pictures = ContributionPictureJson.sent(pictures);
    }

    /// Nothing of what it says.
    @Override
    public String toString() {
        return "OwnContributionJson[" + id + "]";
    }
}
