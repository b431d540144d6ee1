package nl.millenniumgemeenten.gateway.desk.account;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// One's own account. Its forms have the fields `name`; `password` and `newPassword`; `email`.
///
/// @param notice what has just succeeded; may be empty
/// @param typedEmail the new address as it was typed
/// @param mayTurnOff whether the second step may be turned off again
public record OwnAccountView(
        DeskLayoutView layout,
        String notice,
        String name,
        String email,
        String typedEmail,
        String roles,
        boolean twoSteps,
        boolean mayTurnOff,
        int recoveryCodes,
        List<SessionView> sessions,
        FormErrorsView errors) {

    public OwnAccountView {
        sessions = List.copyOf(sessions);
    }

    /// Without whose it is.
    @Override
    public String toString() {
        return "OwnAccountView";
    }
}
