package nl.millenniumgemeenten.content.participant;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;

/// Somebody filled in an address to sign in. What comes of it is told by mail alone, so that nobody
/// finds out by trying who takes part.
@Singleton
class SendParticipantLink {
    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Participants participants;
    private final ParticipantLinks links;
    private final MailRequests mails;
    private final InstantSource clock;

    SendParticipantLink(
            Participants participants,
            ParticipantLinks links,
            MailRequests mails,
            InstantSource clock) {
        this.participants = participants;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    void handle(EmailAddress address) {
        participants.reserve(address);
        participants.at(address).ifPresent(this::send);
    }

    private void send(Participant participant) {
        var now = clock.instant();
        if (links.madeSince(participant.id(), now.minus(WINDOW)) < MOST) {
            var token = links.issue(participant.id(), now);
            mails.add(
                    MailRequest.of(
                            ParticipantMail.PARTICIPANT_LINK,
                            participant.email(),
                            Map.of("token", token.value()),
                            now));
        }
    }
}
