package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due, one mail after the other. A claim is committed before its mail is sent and
/// settled after it; a claim that nobody settles becomes due again (see [MailClaims]).
@Context
@Requires(property = "mail.sending", notEquals = "false")
class MailSender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private final NextMail next;
    private final SettleMail settle;
    private final MailServer server;
    private final MailSignal signal;
    private final MailConfiguration configuration;
    private final Thread thread;
    private volatile boolean closed;

    MailSender(
            NextMail next,
            SettleMail settle,
            MailServer server,
            MailSignal signal,
            MailConfiguration configuration) {
        this.next = next;
        this.settle = settle;
        this.server = server;
        this.signal = signal;
        this.configuration = configuration;
        this.thread = Thread.ofPlatform().name("mail-sender").daemon().unstarted(this);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /// Lets the mail in hand be settled.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        signal.wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                sendWhatIsDue();
            } catch (RuntimeException broken) {
                LOG.atWarn().addKeyValue("cause", broken.toString()).log("mail sender starts anew");
            }
            try {
                signal.await(configuration.poll());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sendWhatIsDue() {
        try (var conversation = server.converse()) {
            var reachable = true;
            while (reachable && !closed) {
                switch (next.claim()) {
                    case NextMail.Next.Mail(var mail) -> {
                        var delivery = conversation.send(mail);
                        settle.handle(mail.claim(), delivery);
                        reachable = !(delivery instanceof Delivery.Unreachable);
                    }
                    case NextMail.Next.Pointless() -> {}
                    case NextMail.Next.Nothing() -> {
                        return;
                    }
                }
            }
        }
    }
}
