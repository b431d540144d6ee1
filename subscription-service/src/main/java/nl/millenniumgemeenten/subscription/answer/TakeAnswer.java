package nl.millenniumgemeenten.subscription.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.answertext.MailText;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.follow.FollowingParticipant;
import nl.millenniumgemeenten.subscription.replyto.Answered;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides about a mail that came to an address for answers: it is kept until it was brought, or
/// refused. Who may be anybody is not answered; of mails that were seen before nothing happens.
@Singleton
class TakeAnswer {
    static final int MOST_AN_HOUR = 20;

    /// No contribution is longer.
    private static final int LONGEST = 20_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(TakeAnswer.class);

    private final ReplyTo addresses;
    private final Followers followers;
    private final Answers answers;
    private final AnswerNotices notices;
    private final MeterRegistry meters;
    private final InstantSource clock;

    TakeAnswer(
            ReplyTo addresses,
            Followers followers,
            Answers answers,
            AnswerNotices notices,
            MeterRegistry meters,
            InstantSource clock) {
        this.addresses = addresses;
        this.followers = followers;
        this.answers = answers;
        this.notices = notices;
        this.meters = meters;
        this.clock = clock;
    }

    /// Decides. The mail has at least one token.
    @Transactional
    void handle(ReceivedMail mail) {
        if (mail.isByMachine()) {
            ignored("machine");
            return;
        }
        var now = clock.instant();
        for (var token : mail.tokens()) {
            switch (addresses.read(token, now)) {
                case ReplyTo.Reading.Works(var answered) -> {
                    take(mail, token, answered, true, now);
                    return;
                }
                case ReplyTo.Reading.Over(var answered) -> {
                    take(mail, token, answered, false, now);
                    return;
                }
                case ReplyTo.Reading.Forged() -> {}
            }
        }
        ignored("forged");
    }

    private void take(
            ReceivedMail mail, String token, Answered answered, boolean inTime, Instant now) {
        var found = followers.participant(answered.follower());
        if (found.isEmpty()) {
            ignored("nobody");
            return;
        }
        var by = found.get();
        var isOwn = mail.from().filter(from -> from.key().equals(by.address().key())).isPresent();
        var id = AnswerId.of(token, mail.reference());
        if (!isOwn) {
            refuseOthers(token, by, answered, now);
        } else if (!inTime) {
            refuse(id, by, answered, Refusal.TOO_OLD, now);
        } else {
            switch (mail.content()) {
                case ReceivedMail.Content.TooLarge() ->
                        refuse(id, by, answered, Refusal.TOO_LARGE, now);
                case ReceivedMail.Content.Whole(var whole) ->
                        take(MailText.of(whole, ReplyTo.MARKER), id, by, answered, now);
            }
        }
    }

    private void take(
            MailText.Found found,
            AnswerId id,
            FollowingParticipant by,
            Answered answered,
            Instant now) {
        switch (found) {
            case MailText.Found.Words(var text) ->
                    keep(Discretion.withoutAddress(text, by.address()), id, by, answered, now);
            case MailText.Found.Nothing() -> refuse(id, by, answered, Refusal.NOTHING, now);
            case MailText.Found.OnlyAttached() ->
                    refuse(id, by, answered, Refusal.ONLY_ATTACHED, now);
            case MailText.Found.Unreadable() -> refuse(id, by, answered, Refusal.UNREADABLE, now);
        }
    }

    private void keep(
            String text, AnswerId id, FollowingParticipant by, Answered answered, Instant now) {
        if (Discretion.holdsSecrets(text, addresses)) {
            refuse(id, by, answered, Refusal.OUR_MAIL, now);
        } else if (text.length() > LONGEST) {
            refuse(id, by, answered, Refusal.TOO_LONG, now);
        } else if (answers.since(by.contributor(), now.minus(HOUR)) >= MOST_AN_HOUR) {
            refuse(id, by, answered, Refusal.TOO_MANY, now);
        } else if (answers.add(new Answers.Waiting(id.value(), by, answered, text), now)) {
            count("kept");
            LOG.atInfo()
                    .addKeyValue("answer", id.value())
                    .addKeyValue("contribution", answered.contribution())
                    .log("answer by mail kept");
        }
    }

    /// Once, however many mails others send to an address that they came by: they could fill what
    /// we keep, and use up the mails to the one whose address it is.
    private void refuseOthers(
            String token, FollowingParticipant by, Answered answered, Instant now) {
        if (answers.addRefused(AnswerId.ofOthers(token), by.contributor(), answered, now)) {
            tellRefused(AnswerId.ofOthers(token), Refusal.OTHER_SENDER);
            notices.refusedOthers(by.address(), answered, Refusal.OTHER_SENDER.sentence(), now);
        }
    }

    private void refuse(
            AnswerId id, FollowingParticipant by, Answered answered, Refusal reason, Instant now) {
        if (answers.addRefused(id, by.contributor(), answered, now)) {
            tellRefused(id, reason);
            notices.refused(by.address(), answered, reason.sentence(), now);
        }
    }

    private void tellRefused(AnswerId id, Refusal reason) {
        count(reason.word());
        LOG.atInfo()
                .addKeyValue("answer", id.value())
                .addKeyValue("reason", reason.word())
                .log("answer by mail refused");
    }

    private void ignored(String reason) {
        count(reason);
        LOG.atInfo().addKeyValue("reason", reason).log("answer by mail ignored");
    }

    private void count(String outcome) {
        meters.counter("answers", "outcome", outcome).increment();
    }
}
