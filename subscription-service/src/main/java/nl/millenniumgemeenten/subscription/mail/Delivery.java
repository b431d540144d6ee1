package nl.millenniumgemeenten.subscription.mail;

/// What the mail server said. Only the code of its reply is kept: its words tend to quote the
/// address.
sealed interface Delivery {
    /// It took the mail.
    record Accepted() implements Delivery {}

    /// It did not take this mail now, or there is something wrong on our side: try again.
    record Deferred(int replyCode) implements Delivery {}

    /// It cannot be reached, so other mails need not be tried either.
    record Unreachable() implements Delivery {}

    /// It will never take this mail.
    record Refused(int replyCode) implements Delivery {}
}
