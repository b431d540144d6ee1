package nl.millenniumgemeenten.gateway.account.entrance;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Choosing a password: a new one, or the first.
public record NewPasswordView(DeskLayoutView layout, Asked asked, FormErrorsView errors) {

    /// What is asked.
    ///
    /// @param explanation what happens then
    /// @param email whose password it is
    /// @param name what somebody is called, asked too where there is no account yet; else empty
    /// @param askName whether the name is asked
    public record Asked(
            String title,
            String explanation,
            String action,
            String email,
            String name,
            boolean askName,
            String button) {

        /// Without what is personal.
        @Override
        public String toString() {
            return "Asked";
        }
    }
}
