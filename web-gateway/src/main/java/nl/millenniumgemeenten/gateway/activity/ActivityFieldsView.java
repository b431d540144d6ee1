package nl.millenniumgemeenten.gateway.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The fields of an activity, as they were typed.
///
/// @param partners one on each line
public record ActivityFieldsView(
        String title,
        String summary,
        String story,
        String result,
        List<OptionView> goals,
        String startedOn,
        String endedOn,
        String partners,
        List<PictureFieldView> pictures,
        FormErrorsView errors) {

    public ActivityFieldsView {
        goals = List.copyOf(goals);
        pictures = List.copyOf(pictures);
    }
}
