package nl.millenniumgemeenten.content.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A participant as they see themselves.
///
/// @param blocked whether nothing of theirs is taken
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ParticipantJson(
        UUID id, String name, @Nullable String municipality, boolean blocked) {

    public static ParticipantJson of(Participant participant) {
        return new ParticipantJson(
                participant.id(),
                participant.name(),
                participant.municipality().orElse(null),
                participant.blocked());
    }

    /// Nothing by which they can be known.
    @Override
    public String toString() {
        return "ParticipantJson[" + id + "]";
    }
}
