package nl.millenniumgemeenten.municipality.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// A participation as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParticipationJson(
        String code,
        long revision,
        String status,
        @Nullable String joinedOn,
        @Nullable String joinedNote,
        @Nullable String signUnveiledOn,
        @Nullable String endedOn,
        List<Integer> goals,
        @Nullable String source,
        @Nullable String remarks,
        Instant recordedAt) {

    static ParticipationJson of(Revised<Participation> revised) {
        var participation = revised.state();
        return new ParticipationJson(
                participation.code().value(),
                revised.revision(),
                participation.status().name(),
                ParticipationShape.absent(participation.joinedOn().text()),
                ParticipationShape.absent(participation.joinedNote()),
                ParticipationShape.absent(participation.signUnveiledOn().text()),
                ParticipationShape.absent(participation.endedOn().text()),
                participation.goals(),
                ParticipationShape.absent(participation.source()),
                ParticipationShape.absent(participation.remarks()),
                revised.recordedAt());
    }
}
