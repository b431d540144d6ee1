package nl.millenniumgemeenten.content.contributionrequest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.moderation.Submission;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the link in a mail as proof of the address, and what was written for said: all of it, or
/// nothing.
@Singleton
class ConfirmContribution {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmContribution.class);

    private final ContributionRequests requests;
    private final Participants participants;
    private final SubmitContribution submit;
    private final Discussions discussions;
    private final InstantSource clock;

    ConfirmContribution(
            ContributionRequests requests,
            Participants participants,
            SubmitContribution submit,
            Discussions discussions,
            InstantSource clock) {
        this.requests = requests;
        this.participants = participants;
        this.submit = submit;
        this.discussions = discussions;
        this.clock = clock;
    }

    /// Who confirmed, and what became of what they wrote.
    record Confirmed(Participant participant, Discussion discussion, Submission submission) {}

    /// Nothing if the link does not work (any more).
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `not-now` where participants cannot
    ///   write any more; the link goes on to work
    @Transactional
    Optional<Confirmed> handle(LinkToken token) {
        var now = clock.instant();
        // Who it is first: whoever confirms two links at once, or is being forgotten, is one
        // person.
        requests.find(token, now).map(ContributionRequest::email).ifPresent(participants::reserve);
        return requests.take(token, now)
                .map(request -> {
                    var participant =
                            participants.confirmed(
                                    request.email(), request.name(), request.municipality(), now);
                    LOG.atInfo()
                            .addKeyValue("participant", participant.id())
                            .log("address confirmed");
                    var submission =
                            submit.within(
                                    new SubmitContribution.Command(
                                            request.contribution(),
                                            request.discussion(),
                                            request.inReplyTo(),
                                            request.text(),
                                            participant.id(),
                                            request.name(),
                                            request.municipality()));
                    return new Confirmed(
                            participant,
                            discussions.at(request.discussion()).discussion(),
                            submission);
                });
    }
}
