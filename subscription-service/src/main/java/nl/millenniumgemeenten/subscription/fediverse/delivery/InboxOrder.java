package nl.millenniumgemeenten.subscription.fediverse.delivery;

/// The order in which an inbox gets things: that in which they were said. What it does not take
/// time and again, although its server answers, is set aside. It is tried further, and what comes
/// after it goes on without it, unless that is about the same post.
final class InboxOrder {
    /// After so many answers something is set aside. The pauses between them are an hour together,
    /// unless the server asks for longer ones. An index has the same number.
    static final int SET_ASIDE = 7;

    /// Whether the delivery `d` has its turn at its inbox. What waits for something that is set
    /// aside holds up no more than that does. An answer to somebody is about no post.
    static final String IN_TURN =
            """
            not exists (select from fediverse_delivery earlier
                where earlier.inbox = d.inbox and earlier.about = d.about
                    and earlier.activity < d.activity)
            and not exists (select from fediverse_delivery earlier
                where earlier.inbox = d.inbox and earlier.activity < d.activity
                    and earlier.failures < %1$d
                    and not exists (select from fediverse_delivery aside
                        where aside.inbox = earlier.inbox and aside.about = earlier.about
                            and aside.activity < earlier.activity and aside.failures >= %1$d))
            """
                    .formatted(SET_ASIDE);

    private InboxOrder() {}
}
