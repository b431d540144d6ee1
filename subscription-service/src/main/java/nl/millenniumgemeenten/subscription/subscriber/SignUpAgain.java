package nl.millenniumgemeenten.subscription.subscriber;

/// What happens when an address that we have is filled in again.
public sealed interface SignUpAgain {
    /// The confirmation mail goes out once more, and there is new time to answer it.
    record AskOnceMore(Subscriber subscriber) implements SignUpAgain {}

    /// A reader asks for one more list, which a mail asks to confirm.
    record AskForMore() implements SignUpAgain {}

    /// A mail tells that nothing needs to be done.
    record AlreadySubscribed() implements SignUpAgain {}

    /// This address had enough mails for now.
    record EnoughMails() implements SignUpAgain {}
}
