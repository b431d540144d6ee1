package nl.millenniumgemeenten.municipality.territory;

import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;

/// A municipality that comes into the register with the change by which it begins.
public record Beginning(MunicipalityCode code, String name, Province province) {}
