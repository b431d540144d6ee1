package nl.millenniumgemeenten.subscription.preference;

import java.util.List;
import nl.millenniumgemeenten.subscription.list.MailingList;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// What somebody can choose and has chosen.
///
/// @param hint the address, masked: mails are forwarded, and then this is read by others
/// @param followed how many discussions are followed at the same address; not which, for this page
///   opens from a newsletter
public record Choice(String hint, ReaderLanguage language, List<Offer> offers, int followed) {
    public Choice {
        offers = List.copyOf(offers);
    }

    /// A list, and whether it is read.
    public record Offer(MailingList list, boolean subscribed) {}
}
