package nl.millenniumgemeenten.gateway.desk.record;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.service.MunicipalityService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeService;

/// Reads the whole register from the service that owns it: editors see their own work.
@Singleton
public class RegisterReading {
    private final MunicipalityService municipalities;
    private final TerritorialChangeService changes;

    RegisterReading(MunicipalityService municipalities, TerritorialChangeService changes) {
        this.municipalities = municipalities;
        this.changes = changes;
    }

    /// The register now.
    public Outcome<RegisterSnapshot> now(Editor editor) {
        var caller = editor.caller();
        var known = Asked.now(() -> changes.all(caller));
        return municipalities
                .all(caller)
                .then(all ->
                        known.answer()
                                .then(every ->
                                        new Outcome.Ok<>(
                                                new RegisterSnapshot(
                                                        RegisterNames.of(all.value()),
                                                        every.value()),
                                                0)));
    }
}
