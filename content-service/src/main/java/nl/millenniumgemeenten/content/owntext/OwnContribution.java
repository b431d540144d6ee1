package nl.millenniumgemeenten.content.owntext;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.markdown.Markdown;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;

/// A contribution for who wrote it, who may change it.
///
/// @param discussion how far that is
/// @param open whether they may write in the discussion, as long as it takes contributions
/// @param by as whom they write
/// @param readFirst whether the desk reads what they write before it is on the site
/// @param known whether the site knows who they are: then they may link to elsewhere and add
///   pictures at any time
/// @param showsPictures whether pictures of them are on the site
record OwnContribution(
        Contribution contribution,
        DiscussionChange.State discussion,
        boolean open,
        Editor by,
        boolean readFirst,
        boolean known,
        boolean showsPictures) {
    /// For longer, what others answered could be made to answer something else.
    static final Duration EDITABLE = Duration.ofDays(1);

    private static final int MOST = 20;

    /// Until when it may be edited.
    Instant editableUntil() {
        return contribution.writtenAt().plus(EDITABLE);
    }

    /// Why it cannot be edited now, in words for who wrote it; nothing if it can.
    Optional<String> refusal(Instant now) {
        if (contribution.takenBack()) {
            return Optional.of("Je hebt deze bijdrage verwijderd.");
        }
        if (contribution.state() == ContributionChange.State.HIDDEN) {
            return Optional.of("De redactie heeft deze bijdrage verborgen.");
        }
        if (!Discussion.takesContributions(discussion)) {
            return Optional.of("In deze discussie kan nu niemand schrijven.");
        }
        if (!open) {
            return Optional.of("In deze discussie schrijven alleen gemeenten die meedoen.");
        }
        // What was taken out would otherwise come back, and nobody would hear of it.
        if (!contribution.current().by().id().equals(by.id())) {
            return Optional.of(
                    "De redactie heeft deze bijdrage aangepast. Daarom kun je die niet meer zelf"
                            + " aanpassen.");
        }
        if (!now.isBefore(editableUntil())) {
            return Optional.of(
                    "Een bijdrage kun je aanpassen tot een dag nadat ze op de site kwam. Je kunt er"
                            + " wel op reageren.");
        }
        if (readFirst) {
            return Optional.of(
                    "De redactie leest bijdragen voordat ze op de site komen. Daarom kun je deze"
                            + " niet meer aanpassen. Je kunt er wel op reageren.");
        }
        return contribution.current().number() > MOST
                ? Optional.of("Je hebt deze bijdrage al heel vaak aangepast.")
                : Optional.empty();
    }

    /// What is wrong with pictures that come with another text; nothing if they may be there. They
    /// would be the first of their writer, and nobody has looked at them.
    Optional<String> pictureFault(WrittenText next) {
        return known || showsPictures || next.pictures().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Een eerste foto kun je hier niet toevoegen. Zet die in een reactie.");
    }

    /// What is wrong with another text in its place; nothing if it may stand there. A link that
    /// comes later would be one that nobody has looked at.
    Optional<String> fault(WrittenText next) {
        var before = Markdown.addressesElsewhere(contribution.current().content().html());
        return known || before.containsAll(Markdown.addressesElsewhere(next.html()))
                ? Optional.empty()
                : Optional.of(
                        "Een nieuwe link kun je hier niet toevoegen. Zet hem in een reactie.");
    }
}
