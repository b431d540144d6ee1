package nl.millenniumgemeenten.gateway.api.record;

import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Register;
import org.jspecify.annotations.Nullable;

/// A municipality where it is only named.
///
/// @param name absent if the register does not know the code
public record PlaceJson(String code, @Nullable String name) {

    /// The municipality with this code, by its name in the register.
    public static PlaceJson of(String code, Register register) {
        return new PlaceJson(
                code,
                register.municipality(code).map(MunicipalityChange.Recorded::name).orElse(null));
    }
}
