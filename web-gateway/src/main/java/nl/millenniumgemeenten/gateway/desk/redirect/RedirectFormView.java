package nl.millenniumgemeenten.gateway.desk.redirect;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// One redirect, to be changed or taken away.
public record RedirectFormView(
        DeskLayoutView layout,
        FormErrorsView errors,
        String action,
        long revision,
        String from,
        String to,
        String changed) {}
