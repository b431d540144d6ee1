package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import nl.millenniumgemeenten.subscription.sending.Lanes;
import nl.millenniumgemeenten.subscription.sending.Place;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends mails to one person, before all else that lanes have to send. A claim is committed before
/// its mail is written, and settled after it was sent; a claim of which nothing is heard any more
/// becomes due again (see [MailClaims]).
@Context
@Requires(property = "mail.sending", notEquals = "false")
class MailSender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration BROKEN = Duration.ofSeconds(1);
    private static final Duration KEEP = Duration.ofMinutes(1);

    private final NextMail next;
    private final SettleMail settle;
    private final MailMessages messages;
    private final MailHand hand;
    private final Place<QueuedMail> place;
    private final MailSignal signal;
    private final Duration poll;
    private final int room;
    private final Thread thread;
    private long kept = System.nanoTime();
    private volatile boolean closed;

    MailSender(
            NextMail next,
            SettleMail settle,
            MailMessages messages,
            MailHand hand,
            Lanes lanes,
            MailSignal signal,
            MailConfiguration configuration,
            SendingConfiguration sending) {
        this.next = next;
        this.settle = settle;
        this.messages = messages;
        this.hand = hand;
        this.place = lanes.serveFirst("mail", hand);
        this.signal = signal;
        this.poll = configuration.poll();
        this.room = sending.lanes();
        this.thread = Thread.ofPlatform().name("mail-sender").daemon().unstarted(this);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /// Lets the mails in hand be settled, and gives back those that no lane has.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        signal.wake();
        thread.join(GRACE.toMillis());
        place.leave(GRACE);
        hand.giveBack();
        settle();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                signal.await(turn());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Returns how long nothing needs to be done, unless somebody wakes us.
    private Duration turn() {
        try {
            settle();
            keep();
            return claim();
        } catch (RuntimeException broken) {
            LOG.atWarn().addKeyValue("cause", broken.toString()).log("mail sender starts anew");
            return BROKEN;
        }
    }

    private void settle() {
        for (var ended = hand.ended(); ended.isPresent(); ended = hand.ended()) {
            var one = ended.get();
            one.outcome()
                    .ifPresentOrElse(
                            outcome -> settle.handle(one.mail(), outcome),
                            () -> settle.giveBack(one.mail().claim(), one.rest()));
            hand.written();
        }
    }

    /// Says of what is in hand that it is, also while a mail server takes its time.
    private void keep() {
        if (System.nanoTime() - kept > KEEP.toNanos()) {
            kept = System.nanoTime();
            hand.held().forEach(settle::keep);
        }
    }

    /// No more than lanes can take at once: what waits in the table can go to another instance.
    private Duration claim() {
        while (!closed && hand.waiting() < room && hand.ended().isEmpty()) {
            switch (next.claim()) {
                case NextMail.Found.Mail(var claim) -> write(claim);
                case NextMail.Found.Other() -> {}
                case NextMail.Found.NotNow() -> {
                    return SOON;
                }
                case NextMail.Found.Nothing() -> {
                    return poll;
                }
            }
        }
        return hand.ended().isPresent() ? Duration.ZERO : poll;
    }

    /// One that cannot be written must not stand in the way of the others.
    private void write(ClaimedMail claim) {
        try {
            switch (next.write(claim)) {
                case NextMail.Next.Mail(var mail) -> {
                    hand.add(messages.queued(mail));
                    place.arrived();
                }
                case NextMail.Next.Pointless() -> {}
            }
        } catch (RuntimeException broken) {
            LOG.atWarn()
                    .addKeyValue("mail", claim.id())
                    .addKeyValue("cause", broken.getClass().getName())
                    .log("mail cannot be written");
            settle.unwritten(claim);
        }
    }
}
