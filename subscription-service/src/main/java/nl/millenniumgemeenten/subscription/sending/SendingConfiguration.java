package nl.millenniumgemeenten.subscription.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import nl.millenniumgemeenten.subscription.smtp.Patience;

/// How mail is sent, issues and mails to one person alike.
///
/// @param lanes connections to the mail server, each with one message under way
/// @param pipelining whether commands go without waiting where the server can take that
/// @param poll how long a sender sleeps when nothing wakes it, and how soon it sees that another
///   died
/// @param lease after how long a silence of a sender the others take over from it
/// @param relayPause how long the mail server is left alone at first when it takes nothing
/// @param domainPause the same for the mail server behind it of one domain
/// @param replyPatience how long an answer of the mail server may take
/// @param dotPatience how long its word on a whole message may take
/// @param returnAddress where refusals go, each to an address of its own behind a plus; empty for
///   the sender's address itself
@ConfigurationProperties("sending")
public record SendingConfiguration(
        @Bindable(defaultValue = "8") int lanes,
        @Bindable(defaultValue = "true") boolean pipelining,
        @Bindable(defaultValue = "2s") Duration poll,
        @Bindable(defaultValue = "2m") Duration lease,
        @Bindable(defaultValue = "15s") Duration relayPause,
        @Bindable(defaultValue = "1m") Duration domainPause,
        @Bindable(defaultValue = "5m") Duration replyPatience,
        @Bindable(defaultValue = "10m") Duration dotPatience,
        @Bindable(defaultValue = "") String returnAddress) {
    private static final int MOST_LANES = 128;

    public SendingConfiguration {
        if (lanes < 1 || lanes > MOST_LANES) {
            throw new IllegalArgumentException("sending.lanes is a number from 1 to 128");
        }
    }

    /// How long the mail server may take.
    public Patience patience() {
        return new Patience(Patience.STANDARD.connect(), replyPatience, dotPatience);
    }
}
