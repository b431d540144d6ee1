package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.jspecify.annotations.Nullable;

/// Discussions for tests.
public final class DiscussionFixture {
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final UUID WRITER = new UUID(23, 1);

    private DiscussionFixture() {}

    /// An open discussion that stands on its own.
    public static DiscussionChange.Recorded discussion(int number, String slug) {
        return discussion(number, slug, 1, DiscussionChange.State.OPEN, false, null);
    }

    /// A discussion.
    public static DiscussionChange.Recorded discussion(
            int number,
            String slug,
            long revision,
            DiscussionChange.State state,
            boolean pinned,
            DiscussionChange.@Nullable Under under) {
        return new DiscussionChange.Recorded(
                new UUID(21, number),
                revision,
                number,
                slug,
                "Discussie " + number,
                under,
                DiscussionChange.Openness.EVERYONE,
                state,
                pinned,
                WRITER,
                NINE,
                NINE.plusSeconds(revision),
                null);
    }

    /// What the desk wrote at a place in a discussion; its number is 1000 times that of the
    /// discussion, and its place.
    public static ContributionChange.Recorded contribution(int discussion, int position) {
        return contribution(
                discussion, position, 1, ContributionChange.State.PUBLISHED, "<p>Tekst</p>", 0);
    }

    /// What was written at a place.
    ///
    /// @param answers the place that it is a reply to; 0 for none
    public static ContributionChange.Recorded contribution(
            int discussion,
            int position,
            long revision,
            ContributionChange.State state,
            String bodyHtml,
            int answers) {
        long number = 1000L * discussion + position;
        return new ContributionChange.Recorded(
                new UUID(22, number),
                revision,
                number,
                new UUID(21, discussion),
                position,
                answers == 0 ? null : new UUID(22, 1000L * discussion + answers),
                WRITER,
                state,
                bodyHtml,
                (int) revision,
                NINE.plusSeconds(60L * position),
                revision == 1 ? null : NINE.plusSeconds(60L * position + revision),
                NINE.plusSeconds(60L * position + revision),
                state == ContributionChange.State.HIDDEN ? ContributionChange.HiddenBy.DESK : null,
                List.of(),
                List.of());
    }

    /// The same, moved to a place in another discussion, at this second.
    ///
    /// @param answers what it still answers, or null
    public static ContributionChange.Recorded moved(
            ContributionChange.Recorded of,
            int discussion,
            int position,
            int second,
            @Nullable UUID answers) {
        var left = new ArrayList<>(of.earlierPlaces());
        var at = NINE.plusSeconds(86_400L + second);
        left.add(new ContributionChange.EarlierPlace(of.discussion(), of.position(), at));
        return new ContributionChange.Recorded(
                of.id(),
                of.revision() + 1,
                of.number(),
                new UUID(21, discussion),
                position,
                answers,
                of.contributor(),
                of.state(),
                of.bodyHtml(),
                of.edition(),
                of.writtenAt(),
                of.editedAt(),
                at,
                of.hiddenBy(),
                left,
                of.pictures());
    }

    /// The same with pictures.
    public static ContributionChange.Recorded showing(
            ContributionChange.Recorded of, ContributionChange.Picture... pictures) {
        return new ContributionChange.Recorded(
                of.id(),
                of.revision(),
                of.number(),
                of.discussion(),
                of.position(),
                of.inReplyTo(),
                of.contributor(),
                of.state(),
                of.bodyHtml(),
                of.edition(),
                of.writtenAt(),
                of.editedAt(),
                of.changedAt(),
                of.hiddenBy(),
                of.earlierPlaces(),
                List.of(pictures));
    }

    /// The same, part of another.
    public static DiscussionChange.Recorded merged(DiscussionChange.Recorded of, int into) {
        return new DiscussionChange.Recorded(
                of.id(),
                of.revision() + 1,
                of.number(),
                of.slug(),
                of.title(),
                of.under(),
                of.openTo(),
                DiscussionChange.State.CLOSED,
                false,
                of.openedBy(),
                of.openedAt(),
                of.changedAt(),
                new UUID(21, into));
    }

    /// Who writes for the desk.
    public static ContributorChange.Recorded desk() {
        return new ContributorChange.Recorded(
                WRITER, 1, "De redactie", null, ContributorChange.Office.EDITOR, NINE, null, null);
    }
}
