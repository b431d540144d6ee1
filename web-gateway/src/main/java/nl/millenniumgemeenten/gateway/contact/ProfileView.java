package nl.millenniumgemeenten.gateway.contact;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.participation.ProfileFieldsView;

/// What a municipality tells of its part, to be changed.
///
/// @param opened what the fields held when the form was opened
/// @param differences what somebody else changed meanwhile
public record ProfileView(
        LayoutView layout,
        String municipality,
        String path,
        String revision,
        List<HiddenFieldView> opened,
        List<ProfileMerge.Difference> differences,
        ProfileFieldsView fields) {

    public ProfileView {
        opened = List.copyOf(opened);
        differences = List.copyOf(differences);
    }
}
