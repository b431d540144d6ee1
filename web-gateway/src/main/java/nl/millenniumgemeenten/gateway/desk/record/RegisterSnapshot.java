package nl.millenniumgemeenten.gateway.desk.record;

import java.util.List;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;

/// The register as its service has it at one moment.
///
/// @param names every municipality
/// @param changes every territorial change
public record RegisterSnapshot(RegisterNames names, List<TerritorialChangeJson> changes) {

    /// Nothing is known, because the register does not answer.
    public static final RegisterSnapshot NONE =
            new RegisterSnapshot(RegisterNames.of(List.of()), List.of());

    public RegisterSnapshot {
        changes = List.copyOf(changes);
    }

    /// Whether a territorial change has this id.
    public boolean hasChange(String id) {
        return changes.stream().anyMatch(change -> change.id().equals(id));
    }
}
