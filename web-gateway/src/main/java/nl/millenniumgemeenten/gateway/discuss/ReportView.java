package nl.millenniumgemeenten.gateway.discuss;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// The form to say what is wrong with a contribution.
///
/// @param action where it goes
/// @param key names what is said, so that what is sent twice is one
public record ReportView(
        LayoutView layout,
        String action,
        LinkView contribution,
        String discussion,
        String key,
        String stamp,
        String reason,
        FormErrorsView errors) {}
