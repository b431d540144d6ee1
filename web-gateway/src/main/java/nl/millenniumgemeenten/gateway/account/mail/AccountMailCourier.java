package nl.millenniumgemeenten.gateway.account.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.service.MailHandover;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives waiting mails about accounts to who sends them, and only then forgets them. The sender
/// knows a mail by its id and sends it once, so any number of gateways can do this.
@Context
public class AccountMailCourier {
    private static final Logger LOG = LoggerFactory.getLogger(AccountMailCourier.class);
    private static final int BATCH = 20;
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final AccountMails mails;
    private final MailHandover handover;
    private final boolean enabled;
    private final Duration poll;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;

    AccountMailCourier(
            AccountMails mails,
            MailHandover handover,
            @Property(name = "courier.enabled", defaultValue = "true") boolean enabled,
            @Property(name = "courier.poll", defaultValue = "5s") Duration poll) {
        this.mails = mails;
        this.handover = handover;
        this.enabled = enabled;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name("account-mail-courier").unstarted(this::run);
    }

    @PostConstruct
    void start() {
        if (enabled) {
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    /// There may be a mail now.
    public void wake() {
        wakes.release();
    }

    private void run() {
        var rest = poll;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rest = bring() ? poll : longer(rest);
                if (wakes.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// Brings what waits; whether everything could be brought.
    boolean bring() {
        try {
            while (true) {
                var waiting = mails.waiting(BATCH);
                long gone = waiting.stream().filter(this::bring).count();
                if (gone < BATCH) {
                    return gone == waiting.size();
                }
            }
        } catch (AccountsUnavailable unavailable) {
            // Said by who needs the database more.
            return false;
        }
    }

    private boolean bring(AccountMails.Waiting mail) {
        if (mail.message().isEmpty()) {
            LOG.atError()
                    .addKeyValue("mail", mail.id())
                    .log("mail sealed with another key dropped");
            mails.forget(mail.id());
            return true;
        }
        return switch (handover.give(mail.id(), mail.message().get())) {
            case Outcome.Ok<byte[]> _ -> {
                mails.forget(mail.id());
                yield true;
            }
            case Outcome.Refused<byte[]>(var problem) -> {
                LOG.atError()
                        .addKeyValue("mail", mail.id())
                        .addKeyValue("status", problem.status())
                        .log("mail refused");
                // What is not a mail today will not be one tomorrow; anything else may pass.
                if (problem.status() == 422) {
                    mails.forget(mail.id());
                }
                yield problem.status() == 422;
            }
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> false;
        };
    }

    private static Duration longer(Duration rest) {
        var doubled = rest.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }
}
