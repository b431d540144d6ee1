package nl.millenniumgemeenten.content.participant;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.mailrequest.LinkToken;

/// Lets a participant in who has a link, once.
@Singleton
class RedeemParticipantLink {
    private final Participants participants;
    private final ParticipantLinks links;
    private final InstantSource clock;

    RedeemParticipantLink(Participants participants, ParticipantLinks links, InstantSource clock) {
        this.participants = participants;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    Optional<Participant> handle(LinkToken token) {
        return links.use(token, clock.instant()).flatMap(participants::find);
    }
}
