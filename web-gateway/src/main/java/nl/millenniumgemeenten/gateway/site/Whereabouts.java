package nl.millenniumgemeenten.gateway.site;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import nl.millenniumgemeenten.events.MunicipalityChange;

/// Where the municipalities of a register are. Worked out when first asked for and handed on from
/// register to register until one of them lies elsewhere, so that a page that asks again sees at a
/// glance that nothing changed. No part of what a register is: all are equal.
final class Whereabouts {
    private final Once<Map<String, String>> provinces;
    private final Once<Map<String, Place>> places = new Once<>();

    Whereabouts() {
        this(new Once<>());
    }

    private Whereabouts(Once<Map<String, String>> provinces) {
        this.provinces = provinces;
    }

    /// Those of the same municipalities seen from another day.
    Whereabouts onAnotherDay() {
        return new Whereabouts(provinces);
    }

    Map<String, String> provinces(Register register) {
        return provinces.get(() ->
                register.municipalities().values().stream()
                        .collect(
                                toUnmodifiableMap(
                                        MunicipalityChange.Recorded::code,
                                        MunicipalityChange.Recorded::province)));
    }

    Map<String, Place> places(Register register) {
        return places.get(() ->
                register.municipalities().values().stream()
                        .collect(
                                toUnmodifiableMap(
                                        MunicipalityChange.Recorded::code,
                                        one -> Place.of(one, register))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Whereabouts;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
