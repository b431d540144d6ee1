package nl.millenniumgemeenten.municipality.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// A territorial change as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TerritorialChangeJson(
        String id,
        long revision,
        String kind,
        String status,
        LocalDate effectiveOn,
        List<String> from,
        List<String> to,
        @Nullable String legalGround,
        @Nullable String source,
        Instant recordedAt) {

    static TerritorialChangeJson of(Revised<TerritorialChange> revised) {
        var change = revised.state();
        return new TerritorialChangeJson(
                change.id().value(),
                revised.revision(),
                change.kind().name(),
                change.status().name(),
                change.effectiveOn(),
                TerritorialChangeShape.texts(change.from()),
                TerritorialChangeShape.texts(change.to()),
                TerritorialChangeShape.absent(change.legalGround()),
                TerritorialChangeShape.absent(change.source()),
                revised.recordedAt());
    }
}
