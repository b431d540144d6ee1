package nl.millenniumgemeenten.municipality.municipality;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import nl.millenniumgemeenten.municipality.register.Decision;

/// The twelve provinces of the Netherlands.
public enum Province {
    DRENTHE("Drenthe"),
    FLEVOLAND("Flevoland"),
    FRYSLAN("Fryslân"),
    GELDERLAND("Gelderland"),
    GRONINGEN("Groningen"),
    LIMBURG("Limburg"),
    NOORD_BRABANT("Noord-Brabant"),
    NOORD_HOLLAND("Noord-Holland"),
    OVERIJSSEL("Overijssel"),
    UTRECHT("Utrecht"),
    ZEELAND("Zeeland"),
    ZUID_HOLLAND("Zuid-Holland");

    private final String dutchName;

    Province(String dutchName) {
        this.dutchName = dutchName;
    }

    /// The province with this official name.
    public static Decision<Province> named(String name) {
        return Arrays.stream(values())
                .filter(province -> province.dutchName.equals(name))
                .findFirst()
                .<Decision<Province>>map(Decision.Accepted::new)
                .orElseGet(() -> Decision.refused("province", advice()));
    }

    /// The official name.
    public String dutchName() {
        return dutchName;
    }

    private static String advice() {
        return Arrays.stream(values())
                .map(Province::dutchName)
                .collect(joining(", ", "Kies een van de twaalf provincies: ", "."));
    }
}
