package nl.millenniumgemeenten.gateway.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Who gets in first, while there is no account at all. Empty: nobody does.
@ConfigurationProperties("accounts")
record AccountsConfiguration(
        @Bindable(defaultValue = "") String firstEditorEmail,
        @Bindable(defaultValue = "") String firstEditorPassword) {

    /// Whether a first editor is configured.
    boolean firstEditor() {
        return !firstEditorEmail.isBlank() && !firstEditorPassword.isEmpty();
    }

    /// Without the password.
    @Override
    public String toString() {
        return "AccountsConfiguration";
    }
}
