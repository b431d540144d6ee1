package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// Something that happened to a sign-up: `kind` is `RECEIVED`, `CONFIRMED`, `ASKED_BACK`,
/// `CORRECTED`, `APPROVED` or `REJECTED`; `said` is what was asked or why it was rejected.
@Serdeable
public record SignUpActJson(
        String kind, Instant at, EditorJson by, String said, List<ChangeJson> changes) {

    public SignUpActJson {
        changes = List.copyOf(changes);
    }

    /// A field that a correction changed: what went and what came; both are empty where that is not
    /// kept.
    @Serdeable
    public record ChangeJson(String field, List<String> removed, List<String> added) {
        public ChangeJson {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /// Without what was said.
    @Override
    public String toString() {
        return "SignUpActJson[" + kind + "]";
    }
}
