package nl.millenniumgemeenten.content.contributionrequest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.millenniumgemeenten.content.discussion.WriteContribution;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.participant.ParticipantMail;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody wrote something and filled in an address. What comes of it is told by mail alone, so
/// that nobody finds out by trying who takes part.
@Singleton
class AskToContribute {
    /// Nobody's mailbox is filled by who plays with the form.
    private static final int MOST = 5;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(AskToContribute.class);

    private final WriteContribution write;
    private final ContributionRequests requests;
    private final Participants participants;
    private final SubmitContribution submit;
    private final Measures measures;
    private final MailRequests mails;
    private final InstantSource clock;

    AskToContribute(
            WriteContribution write,
            ContributionRequests requests,
            Participants participants,
            SubmitContribution submit,
            Measures measures,
            MailRequests mails,
            InstantSource clock) {
        this.write = write;
        this.requests = requests;
        this.participants = participants;
        this.submit = submit;
        this.measures = measures;
        this.mails = mails;
        this.clock = clock;
    }

    /// Keeps it and asks for the mail. Who asks the same again gets no second mail. Of somebody
    /// blocked it is kept like any other, or the form would tell by what it answers the next time;
    /// but no mail has the link to it, and the mail that comes says why.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`, `not-now` where
    ///   participants cannot write, `invalid` for a reply to what is elsewhere
    /// @throws StaleRevision if something else was asked, or written, under its id
    @Transactional
    void handle(ContributionRequest request) {
        var discussion = write.openToEveryone(request.discussion(), request.inReplyTo());
        participants.reserve(request.email());
        if (submit.isKnown(request.contribution())) {
            throw new StaleRevision(1);
        }
        var now = clock.instant();
        if (requests.askedSince(request.email(), now.minus(WINDOW)) >= MOST) {
            LOG.atWarn()
                    .addKeyValue("discussion", request.discussion().value())
                    .log("contribution link not sent: too many to one address");
            return;
        }
        var token = LinkToken.random();
        if (requests.add(request, token, now)) {
            answer(request, token, discussion.subject().title(), now);
        } else if (!requests.holds(request)) {
            throw new StaleRevision(1);
        }
    }

    private void answer(
            ContributionRequest request, LinkToken token, String discussion, Instant now) {
        var block = participants.at(request.email()).map(Participant::id).flatMap(measures::block);
        if (block.isPresent()) {
            participants.tellNotTaken(
                    block.get().participant(), discussion, block.get().reason(), now);
            LOG.atInfo()
                    .addKeyValue("participant", block.get().participant())
                    .log("contribution of somebody blocked not taken");
            return;
        }
        mails.add(
                MailRequest.of(
                        ParticipantMail.CONTRIBUTION_CONFIRMATION,
                        request.email(),
                        Map.of("discussion", discussion, "token", token.value()),
                        now));
        LOG.atInfo()
                .addKeyValue("contribution", request.contribution().value())
                .log("contribution link sent");
    }
}
