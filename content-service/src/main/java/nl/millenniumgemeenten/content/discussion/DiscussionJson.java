package nl.millenniumgemeenten.content.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.jspecify.annotations.Nullable;

/// A discussion as the desk sees it.
///
/// @param contributions how many stand in it, hidden ones too
/// @param mergedInto the one that it became part of
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
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

    /// What it stands under.
    @Serdeable
    public record Under(String kind, String id) {
        static Under of(DiscussionChange.Under under) {
            return new Under(under.kind().name(), under.id());
        }
    }

    public static DiscussionJson of(Discussions.Listed listed) {
        var discussion = listed.discussion();
        var subject = discussion.subject();
        return new DiscussionJson(
                discussion.id().value(),
                discussion.number(),
                discussion.revision(),
                discussion.slug().value(),
                subject.title(),
                subject.under().map(Under::of).orElse(null),
                subject.openTo().name(),
                subject.state().name(),
                subject.pinned(),
                discussion.openedAt(),
                discussion.changedAt(),
                listed.contributions(),
                listed.lastContributionAt(),
                discussion.mergedInto().map(DiscussionId::value).orElse(null));
    }
}
