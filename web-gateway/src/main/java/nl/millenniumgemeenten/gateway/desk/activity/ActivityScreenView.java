package nl.millenniumgemeenten.gateway.desk.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.activity.ActivityFieldsView;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// An activity as an editor writes and judges it.
///
/// @param municipality as it was typed for a new one, else its name
/// @param fresh whether it is new: only then the municipality can be chosen
/// @param opened what the form was filled with, goes along unseen
/// @param saveLabel what the button says that leaves it where it stands
/// @param askBackAction takes the question; empty unless it was submitted
/// @param question what was asked, or typed as a question
public record ActivityScreenView(
        DeskLayoutView layout,
        EditingView editing,
        String municipality,
        boolean fresh,
        List<HiddenFieldView> opened,
        ActivityFieldsView fields,
        String saveLabel,
        String askBackAction,
        String question,
        HistoryView history) {

    public ActivityScreenView {
        opened = List.copyOf(opened);
    }
}
