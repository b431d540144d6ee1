package nl.millenniumgemeenten.content.owntext;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;

/// A contribution for who wrote it.
///
/// @param markdown its text; empty of what nobody can read
/// @param refusal why it cannot be edited now; empty if it can
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnContributionJson(
        UUID id,
        long number,
        long revision,
        String state,
        String markdown,
        Instant editableUntil,
        String refusal,
        List<ContributionPictureJson> pictures) {

    static OwnContributionJson of(OwnContribution own, Instant now) {
        var contribution = own.contribution();
        return new OwnContributionJson(
                contribution.id().value(),
                contribution.number(),
                contribution.revision(),
                contribution.state().name(),
                text(contribution),
                own.editableUntil(),
                own.refusal(now).orElse(""),
                pictures(contribution));
    }

    private static List<ContributionPictureJson> pictures(Contribution contribution) {
        return switch (contribution.state()) {
            case PUBLISHED ->
                    ContributionPictureJson.of(contribution.current().content().pictures());
            case HIDDEN -> List.of();
        };
    }

    private static String text(Contribution contribution) {
        return switch (contribution.state()) {
            case PUBLISHED -> contribution.current().content().markdown();
            case HIDDEN -> "";
        };
    }
}
