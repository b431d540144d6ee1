package nl.millenniumgemeenten.gateway.desk;

import nl.millenniumgemeenten.gateway.account.Editor;

/// Why a form was not let through.
sealed interface Stopped {

    /// The session is over.
    record SignedOut() implements Stopped {}

    /// The form was made in another session than the one it was sent in.
    record OtherSession(Editor editor) implements Stopped {}

    /// Whoever sent it has to set up their second step first.
    record WithoutSecondStep(Editor editor) implements Stopped {}

    /// Nobody knows who sent it: the database of accounts does not answer.
    record AccountsUnavailable() implements Stopped {}
}
