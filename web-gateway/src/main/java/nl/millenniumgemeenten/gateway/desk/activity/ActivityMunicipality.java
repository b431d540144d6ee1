package nl.millenniumgemeenten.gateway.desk.activity;

import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Register;

/// The municipality of an activity, as editors type and read it.
final class ActivityMunicipality {
    private ActivityMunicipality() {}

    /// The code of what was typed: a code, or a name, rather of a municipality that exists today.
    static Optional<String> code(Register register, String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return register.municipality(code)
                .map(MunicipalityChange.Recorded::code)
                .or(() -> named(register, typed.strip()));
    }

    /// The name behind a code; the code where we do not know it.
    static String name(Register register, String code) {
        return register.municipality(code).map(MunicipalityChange.Recorded::name).orElse(code);
    }

    private static Optional<String> named(Register register, String name) {
        var named =
                register.municipalities().values().stream()
                        .filter(municipality -> municipality.name().equalsIgnoreCase(name))
                        .map(MunicipalityChange.Recorded::code)
                        .toList();
        return named.stream()
                .filter(register::exists)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
