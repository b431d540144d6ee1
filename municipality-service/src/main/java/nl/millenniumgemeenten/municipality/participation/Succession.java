package nl.millenniumgemeenten.municipality.participation;

import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// What becomes of the part of an ended municipality in one of those that came after it.
public record Succession(MunicipalityCode to, SuccessionDecision decision) {}
