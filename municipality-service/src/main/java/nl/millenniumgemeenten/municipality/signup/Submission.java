package nl.millenniumgemeenten.municipality.signup;

import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// What a municipality tells when it signs up.
///
/// @param goals numbers of the chosen goals, ascending; may be none
/// @param themes what it works on beside the goals
/// @param note to the editors; may be empty
record Submission(
        MunicipalityCode municipality,
        ParticipationChange.Body decidedBy,
        LocalDate decidedOn,
        List<Integer> goals,
        List<String> themes,
        String note) {

    Submission {
        goals = goals.stream().distinct().sorted().toList();
        themes = themes.stream().distinct().toList();
    }
}
