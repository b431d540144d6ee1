package nl.millenniumgemeenten.gateway.courier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.MailHandover;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches mails that wait at a service, gives each to the sender and only then forgets it.
/// Whatever happens in between, it is fetched and given again: the sender knows a mail by its id
/// and sends it once. So any number of gateways can do this at the same time.
final class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int BATCH = 20;

    private final URI source;
    private final MailHandover handover;
    private final MailKinds kinds;
    private final Round round;

    MailRound(URI source, MailHandover handover, MailKinds kinds, Duration poll) {
        this.source = source;
        this.handover = handover;
        this.kinds = kinds;
        this.round = new Round("mail-courier " + source.getAuthority(), poll, this::bring);
    }

    Round round() {
        return round;
    }

    /// Goes on while there is more and it can be given; whether the service answered.
    private boolean bring() {
        while (!round.isClosed()) {
            if (!(handover.waiting(source, BATCH)
                    instanceof Outcome.Ok<List<MailRequestJson>>(var mails, _))) {
                return false;
            }
            long gone = mails.stream().filter(this::bring).count();
            if (mails.isEmpty() || gone < mails.size()) {
                return true;
            }
        }
        return true;
    }

    private boolean bring(MailRequestJson mail) {
        var message = kinds.of(mail);
        if (message.isEmpty()) {
            // A newer service knows mails that we do not; a newer gateway brings them.
            LOG.atWarn().addKeyValue("mail", mail.id()).log("mail of an unknown kind waits");
            return false;
        }
        return switch (handover.give(mail.id(), message.get())) {
            case Outcome.Ok<byte[]> _ -> forget(mail);
            case Outcome.Refused<byte[]> refused -> refused(mail, refused.problem().status());
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> false;
        };
    }

    /// What is not a mail today will not be one tomorrow; anything else may pass.
    private boolean refused(MailRequestJson mail, int status) {
        LOG.atError()
                .addKeyValue("mail", mail.id())
                .addKeyValue("kind", mail.kind())
                .addKeyValue("status", status)
                .log("mail refused");
        return status == 422 && forget(mail);
    }

    private boolean forget(MailRequestJson mail) {
        return handover.forget(source, mail.id()) instanceof Outcome.Ok<byte[]>;
    }
}
