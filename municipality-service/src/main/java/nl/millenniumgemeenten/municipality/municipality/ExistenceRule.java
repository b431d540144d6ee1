package nl.millenniumgemeenten.municipality.municipality;

import java.util.List;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What else in the register says from when until when a municipality exists.
public interface ExistenceRule {

    /// Why a municipality cannot exist on these days: empty where nothing speaks against it.
    List<Fault> contradictions(MunicipalityCode code, Existence existence);
}
