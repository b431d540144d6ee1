package nl.millenniumgemeenten.gateway.desk.municipality;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.municipality.MunicipalityScreens.Known;
import nl.millenniumgemeenten.gateway.desk.record.RegisterReading;
import nl.millenniumgemeenten.gateway.service.MunicipalityService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Reads a municipality with all that its screen tells of others.
@Singleton
class MunicipalityReading {
    private final MunicipalityService municipalities;
    private final RegisterReading register;

    MunicipalityReading(MunicipalityService municipalities, RegisterReading register) {
        this.municipalities = municipalities;
        this.register = register;
    }

    Outcome<Known> of(String code, Editor editor) {
        return municipalities
                .read(code, editor.caller())
                .then(one ->
                        register.now(editor)
                                .then(all ->
                                        new Outcome.Ok<>(
                                                new Known(one.value(), all.value()),
                                                one.revision())));
    }

    /// What is known just now; absent while the register does not answer.
    Optional<Known> now(String code, Editor editor) {
        return of(code, editor) instanceof Outcome.Ok<Known>(var known, _)
                ? Optional.of(known)
                : Optional.empty();
    }
}
