package nl.millenniumgemeenten.gateway.site;

import nl.millenniumgemeenten.events.MunicipalityChange;
import org.jspecify.annotations.Nullable;

/// Where a municipality is: its province, and a point inside it where one is known.
///
/// @param exists on the day that is asked about
public record Place(
        String province, @Nullable Double latitude, @Nullable Double longitude, boolean exists) {

    static Place of(MunicipalityChange.Recorded municipality, Register register) {
        return new Place(
                municipality.province(),
                municipality.latitude(),
                municipality.longitude(),
                register.exists(municipality.code()));
    }
}
