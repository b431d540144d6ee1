package nl.millenniumgemeenten.gateway.desk.newsletter;

import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// An issue in the archive of the site, and the way out of it.
///
/// @param path where this screen stands
/// @param issuePath where the issue stands at the desk
/// @param publicPath where visitors read it; empty while they do not
/// @param mayWithdraw whether who looks can take it out now
/// @param why why not, or what became of it; empty if they can
/// @param reason what was typed
public record IssueArchiveView(
        DeskLayoutView layout,
        String path,
        String issuePath,
        String heading,
        String notice,
        BadgeView state,
        String publicPath,
        boolean mayWithdraw,
        String why,
        long revision,
        String reason,
        FormErrorsView errors) {}
