package nl.millenniumgemeenten.subscription.replyto;

/// Addresses for answers, for tests.
public final class SomeReplyTo {
    private SomeReplyTo() {}

    /// Those of a mailbox.
    public static ReplyTo at(String address) {
        return new ReplyTo(new ReplyToConfiguration(address), "secret".repeat(10));
    }
}
