package nl.millenniumgemeenten.gateway.desk.account;

import nl.millenniumgemeenten.gateway.account.factor.QrCode;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Setting up the second step: a QR code, the same key as text, and a field `code`.
///
/// @param email whose password is asked for
/// @param required whether nothing else can be done before this
public record SecondStepView(
        DeskLayoutView layout,
        QrCode picture,
        String key,
        String email,
        boolean required,
        FormErrorsView errors) {

    /// Without the key.
    @Override
    public String toString() {
        return "SecondStepView";
    }
}
