package nl.millenniumgemeenten.gateway.desk.moderationmail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.account.moderationmail.Subscription;
import nl.millenniumgemeenten.gateway.account.moderationmail.Subscriptions;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ModerationWorkJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every minute whether there is something to do in discussions, and mails who wants to know.
/// Any number of gateways may do this.
@Context
class MailModerators {
    private static final Logger LOG = LoggerFactory.getLogger(MailModerators.class);

    private final Subscriptions subscriptions;
    private final DiscussionService discussions;
    private final AccountMailCourier courier;
    private final SiteConfiguration site;
    private final Duration poll;
    private final InstantSource clock;
    private final Thread thread;

    MailModerators(
            Subscriptions subscriptions,
            DiscussionService discussions,
            AccountMailCourier courier,
            SiteConfiguration site,
            @Property(name = "moderation-mail.poll", defaultValue = "1m") Duration poll,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.discussions = discussions;
        this.courier = courier;
        this.site = site;
        this.poll = poll;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("mail-moderators").unstarted(this::run);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                // Not at once: the database may have to be brought up to date first.
                Thread.sleep(poll);
                mail();
            } catch (InterruptedException stopped) {
                return;
            } catch (AccountsUnavailable unavailable) {
                LOG.atWarn().log("moderators not mailed, trying again");
            }
        }
    }

    /// Mails everybody who is due. While the service is away nobody is.
    void mail() {
        var all = subscriptions.all();
        if (!all.isEmpty()
                && discussions.work() instanceof Outcome.Ok<ModerationWorkJson>(var work, _)) {
            all.forEach(one -> mail(one, work));
        }
    }

    private void mail(Subscription one, ModerationWorkJson work) {
        var now = clock.instant();
        if (one.due(work, now, site.zone()) && subscriptions.mail(one, work, now)) {
            courier.wake();
            LOG.atInfo()
                    .addKeyValue("account", one.account())
                    .addKeyValue("waiting", work.waiting())
                    .addKeyValue("reported", work.reported())
                    .log("moderator mailed");
        }
    }
}
