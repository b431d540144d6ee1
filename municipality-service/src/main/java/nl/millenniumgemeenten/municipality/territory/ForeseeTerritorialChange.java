package nl.millenniumgemeenten.municipality.territory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Works out what a territorial change does to the register, or why it cannot be. Who asks before
/// it is recorded gets the very answer that recording it gives.
@Singleton
class ForeseeTerritorialChange {
    private final TerritorialChanges changes;
    private final Territories territories;
    private final BeginMunicipalities begin;

    ForeseeTerritorialChange(
            TerritorialChanges changes, Territories territories, BeginMunicipalities begin) {
        this.changes = changes;
        this.territories = territories;
        this.begin = begin;
    }

    /// What a change does.
    ///
    /// @param change as it is on the day that was asked: planned or in force
    /// @param now the territory as the register has it
    /// @param widened the same, with the municipalities in it that begin with the change
    record Effect(TerritorialChange change, Territory now, Territory widened, Territory next) {

        /// The existences that become other than they are, the new ones among them.
        Map<MunicipalityCode, Existence> differences() {
            return next.differencesFrom(now);
        }
    }

    /// The effect of a change, seen from a day.
    Decision<Effect> handle(TerritorialChange given, List<Beginning> beginnings, LocalDate today) {
        var change = given.asOn(today);
        if (change.status() == Status.PLANNED && isInForce(change.id())) {
            return Decision.refused(
                    "effectiveOn", "Deze herindeling is al ingegaan. Kies een dag die al was.");
        }
        return begin.objections(beginnings, change) instanceof Decision.Refused<?>(var no)
                ? new Decision.Refused<>(no)
                : effect(change, beginnings);
    }

    private Decision<Effect> effect(TerritorialChange change, List<Beginning> beginnings) {
        var now = territories.now();
        var widened = begin.into(now, beginnings, change.effectiveOn());
        return switch (widened.with(change)) {
            case Decision.Refused<Territory>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<Territory>(var next) ->
                    new Decision.Accepted<>(new Effect(change, now, widened, next));
        };
    }

    private boolean isInForce(TerritorialChangeId id) {
        return changes.find(id.value())
                .filter(known -> known.state().status() == Status.IN_FORCE)
                .isPresent();
    }
}
