package nl.millenniumgemeenten.municipality.tooi;

import java.time.LocalDate;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;

/// A municipality as TOOI knows it.
///
/// @param line where it begins in the file
/// @param begin its first day, where TOOI tells
/// @param end the first day without it, where TOOI tells; TOOI itself tells the last day with it
record TooiEntry(
        int line,
        MunicipalityCode code,
        String name,
        Optional<LocalDate> begin,
        Optional<LocalDate> end,
        Optional<Province> province) {

    /// Where it stands, for people.
    String place() {
        return "regel " + line + ", " + code;
    }
}
