package nl.millenniumgemeenten.subscription.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Settled;
import nl.millenniumgemeenten.subscription.sending.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mails to one person that this instance has in hand, for lanes to send.
@Singleton
class MailHand implements Source<QueuedMail> {
    private static final Logger LOG = LoggerFactory.getLogger(MailHand.class);
    private static final Duration BROKEN = Duration.ofSeconds(10);

    /// What was not tried goes before what was: the server may break off at that one each time.
    private static final Duration BEFORE_OTHERS = Duration.ofSeconds(-1);

    private final SettleMail settle;
    private final MailSignal signal;
    private final Queue<QueuedMail> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Map<UUID, ClaimedMail> held = new ConcurrentHashMap<>();

    MailHand(SettleMail settle, MailSignal signal) {
        this.settle = settle;
        this.signal = signal;
    }

    /// A mail that is in no lane any more.
    ///
    /// @param outcome nothing if it was not tried
    /// @param rest how long it need not be taken again
    record Ended(QueuedMail mail, Optional<Outcome> outcome, Duration rest) {}

    void add(QueuedMail mail) {
        held.put(mail.claim().id(), mail.claim());
        waiting.add(mail);
    }

    /// How many of them no lane has taken.
    int waiting() {
        return waiting.size();
    }

    /// All that are in hand, also those whose outcome has not been written.
    Collection<ClaimedMail> held() {
        return List.copyOf(held.values());
    }

    /// One that has ended and of which that is to be written; it stays the first until it is.
    Optional<Ended> ended() {
        return Optional.ofNullable(ended.peek());
    }

    /// That has been written.
    void written() {
        held.remove(ended.remove().mail().claim().id());
    }

    /// Gives back what no lane has taken.
    void giveBack() {
        for (var mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            ended.add(new Ended(mail, Optional.empty(), BEFORE_OTHERS));
        }
    }

    @Override
    public @Nullable QueuedMail next() {
        var mail = waiting.poll();
        if (mail != null) {
            signal.wake();
        }
        return mail;
    }

    /// The mail may have been taken for that of a crashed sender meanwhile, or its reader has left.
    @Override
    public CompletableFuture<Boolean> start(@Nullable Settled<QueuedMail> before, QueuedMail mail) {
        if (before != null) {
            settle(before);
        }
        return CompletableFuture.completedFuture(keep(mail));
    }

    private boolean keep(QueuedMail mail) {
        try {
            if (settle.keep(mail.claim())) {
                return true;
            }
            held.remove(mail.claim().id());
        } catch (RuntimeException broken) {
            LOG.atWarn().addKeyValue("cause", broken.toString()).log("mail is not started");
            ended.add(new Ended(mail, Optional.empty(), BROKEN));
            signal.wake();
        }
        return false;
    }

    /// A server that takes nothing now takes nothing of what else is in hand either.
    @Override
    public void settle(Settled<QueuedMail> one) {
        ended.add(new Ended(one.message(), Optional.of(one.outcome()), Duration.ZERO));
        if (one.outcome() instanceof Outcome.Unreached
                || one.outcome() instanceof Outcome.InDoubt) {
            giveBack();
        }
        signal.wake();
    }
}
