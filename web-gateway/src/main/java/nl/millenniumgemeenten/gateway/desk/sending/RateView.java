package nl.millenniumgemeenten.gateway.desk.sending;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import org.jspecify.annotations.Nullable;

/// The form with how fast issues leave.
///
/// @param perSecond what was typed; empty for no limit
/// @param signing for administrators alone
public record RateView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String action,
        long revision,
        String perSecond,
        @Nullable SigningView signing) {}
