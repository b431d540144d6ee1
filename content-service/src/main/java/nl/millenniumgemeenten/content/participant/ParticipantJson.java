package nl.millenniumgemeenten.content.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A participant as they see themselves.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ParticipantJson(UUID id, String name, @Nullable String municipality) {

    public static ParticipantJson of(Participant participant) {
        return new ParticipantJson(
                participant.id(), participant.name(), participant.municipality().orElse(null));
    }

    /// Nothing by which they can be known.
    @Override
    public String toString() {
        return "ParticipantJson[" + id + "]";
    }
}
