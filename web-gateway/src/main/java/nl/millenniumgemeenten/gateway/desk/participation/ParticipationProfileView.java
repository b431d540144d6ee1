package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.participation.ProfileFieldsView;

/// What a municipality tells of its part, as an editor changes it.
///
/// @param participationPath the screen of the whole participation
/// @param opened what the form was filled with, goes along unseen
public record ParticipationProfileView(
        DeskLayoutView layout,
        String path,
        String participationPath,
        String revision,
        List<HiddenFieldView> opened,
        ProfileFieldsView fields) {

    public ParticipationProfileView {
        opened = List.copyOf(opened);
    }
}
