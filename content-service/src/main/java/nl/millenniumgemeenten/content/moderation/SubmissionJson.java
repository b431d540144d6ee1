package nl.millenniumgemeenten.content.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of something that a participant wrote.
///
/// @param placed where it is on the site; null while it waits
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SubmissionJson(@Nullable PlacedJson placed) {

    /// What is on the site.
    @Serdeable
    public record PlacedJson(UUID id, long number, long revision) {}

    public static SubmissionJson of(Submission submission) {
        return new SubmissionJson(
                switch (submission) {
                    case Submission.Placed(var contribution) ->
                            new PlacedJson(
                                    contribution.id().value(),
                                    contribution.number(),
                                    contribution.revision());
                    case Submission.Waits() -> null;
                });
    }
}
