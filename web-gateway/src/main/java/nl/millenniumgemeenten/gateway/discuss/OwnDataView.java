package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// What we know of a participant, for them alone.
///
/// @param followsKnown whether we could find out now what they follow
/// @param errors what is wrong with the form to be forgotten
public record OwnDataView(
        LayoutView layout,
        List<FactView> facts,
        List<Text> texts,
        List<Measure> measures,
        List<Followed> follows,
        boolean followsKnown,
        FormErrorsView errors) {

    public OwnDataView {
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
        measures = List.copyOf(measures);
        follows = List.copyOf(follows);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "OwnDataView[hidden]";
    }

    /// Something that the desk did about them, in words.
    public record Measure(String what, DateView takenAt, String reason) {

        /// Nothing of it.
        @Override
        public String toString() {
            return "Measure[hidden]";
        }
    }

    /// A discussion that they follow by mail.
    ///
    /// @param pace how often mail comes, in words
    /// @param change where they choose otherwise, or stop
    public record Followed(LinkView discussion, String pace, DateView since, String change) {}

    /// Something that they wrote.
    ///
    /// @param path where it stands; empty while it is not on the site
    /// @param standing how it stands, in words
    /// @param changeable whether they can edit it or take it back
    public record Text(
            String discussion,
            String path,
            String markdown,
            DateView writtenAt,
            String standing,
            boolean changeable,
            List<ContributionPictureView> pictures) {

        public Text {
            pictures = List.copyOf(pictures);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }
}
