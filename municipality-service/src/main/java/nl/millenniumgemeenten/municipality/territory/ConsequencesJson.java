package nl.millenniumgemeenten.municipality.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// What a territorial change would do to the existence of municipalities, by code.
@Serdeable
record ConsequencesJson(List<ExistenceJson> existences) {

    /// A municipality that would exist from or until another day than now.
    ///
    /// @param known whether it is in the register already
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExistenceJson(
            String code, boolean known, @Nullable LocalDate from, @Nullable LocalDate until) {}

    static ConsequencesJson of(ForeseeTerritorialChange.Effect effect) {
        return new ConsequencesJson(
                effect.differences().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> existence(entry.getKey(), entry.getValue(), effect.now()))
                        .toList());
    }

    private static ExistenceJson existence(
            MunicipalityCode code, Existence existence, Territory now) {
        return new ExistenceJson(
                code.value(),
                now.existences().containsKey(code),
                existence.knownFrom().orElse(null),
                existence.knownUntil().orElse(null));
    }
}
