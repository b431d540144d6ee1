package nl.millenniumgemeenten.gateway.desk.participation;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.participation.ProfileFieldsView;

/// What a municipality tells of its part, as an editor changes it.
///
/// @param participationPath the screen of the whole participation
public record ParticipationProfileView(
        DeskLayoutView layout,
        String path,
        String participationPath,
        String revision,
        ProfileFieldsView fields) {}
