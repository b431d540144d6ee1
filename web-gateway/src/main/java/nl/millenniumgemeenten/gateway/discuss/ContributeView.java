package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The form to write in a discussion.
///
/// @param action where it goes
/// @param key names the contribution, so that what is sent twice is one
/// @param answers the contribution that it is a reply to: none or one
/// @param answersNumber the number of that; empty without one
/// @param stranger whether it asks who somebody is
/// @param known as whom somebody writes who is signed in, where that is known
/// @param officials the municipalities for which a contact can write; empty of others
/// @param errors what is wrong with what was typed
public record ContributeView(
        LayoutView layout,
        String action,
        LinkView discussion,
        String key,
        String stamp,
        List<LinkView> answers,
        String answersNumber,
        boolean stranger,
        String known,
        List<OptionView> officials,
        String markdown,
        String name,
        String email,
        List<OptionView> municipalities,
        FormErrorsView errors,
        PictureRowsView pictures) {

    public ContributeView {
        answers = List.copyOf(answers);
        officials = List.copyOf(officials);
        municipalities = List.copyOf(municipalities);
    }

    /// Nothing of who writes, nor of what.
    @Override
    public String toString() {
        return "ContributeView[" + action + "]";
    }
}
