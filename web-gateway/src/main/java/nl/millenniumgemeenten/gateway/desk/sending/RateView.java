package nl.millenniumgemeenten.gateway.desk.sending;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// The form with how fast issues leave.
///
/// @param perSecond what was typed; empty for no limit
public record RateView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String action,
        long revision,
        String perSecond) {}
