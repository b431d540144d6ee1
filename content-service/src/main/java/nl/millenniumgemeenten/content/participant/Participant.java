package nl.millenniumgemeenten.content.participant;

import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.mailrequest.EmailAddress;

/// Somebody who takes part in discussions and has shown that their address is theirs.
///
/// @param id also that of the contributor as whom the world knows them
/// @param municipality code of the one that they say they are from
/// @param blocked whether nothing of theirs is taken
public record Participant(
        UUID id, String name, Optional<String> municipality, EmailAddress email, boolean blocked) {

    /// Nothing by which they can be known.
    @Override
    public String toString() {
        return "Participant[" + id + "]";
    }
}
