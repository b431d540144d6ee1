package nl.millenniumgemeenten.subscription.sending;

import nl.millenniumgemeenten.subscription.smtp.Reply;

/// What became of a message that was taken in hand.
public sealed interface Outcome {
    /// The server took it.
    record Accepted() implements Outcome {}

    /// Not now. The code is 0 if the connection was lost while the message was on its way, before
    /// its dot.
    record Deferred(int code, String enhanced) implements Outcome {}

    /// Never.
    record Refused(int code, String enhanced) implements Outcome {}

    /// The dot was sent and no answer came: nobody knows.
    record InDoubt() implements Outcome {}

    /// The server takes no mail of ours at this moment, so this message was not tried at all.
    record Unreached(int code) implements Outcome {}

    /// What the server's word on a message means.
    static Outcome of(Reply reply) {
        if (reply.isPositive()) {
            return new Accepted();
        }
        return reply.isPermanent()
                ? new Refused(reply.code(), reply.enhanced())
                : new Deferred(reply.code(), reply.enhanced());
    }
}
