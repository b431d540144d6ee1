package nl.millenniumgemeenten.municipality.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// A municipality's part in the campaign. Its dates stay apart: what [#joinedOn] is the date of
/// differs per municipality and stands in [#joinedNote].
///
/// @param joinedNote what is known of the joining, for visitors; empty where nothing is
/// @param goals numbers of the chosen goals, ascending; none are known of most
/// @param source where this is known from; empty where it was not written down
/// @param remarks for editors only
public record Participation(
        MunicipalityCode code,
        Status status,
        PartialDate joinedOn,
        String joinedNote,
        PartialDate signUnveiledOn,
        PartialDate endedOn,
        List<Integer> goals,
        String source,
        String remarks) {

    public Participation {
        goals = goals.stream().sorted().toList();
        var faults = faults(status, joinedOn, endedOn, goals);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /// The participation, if it can be so.
    public static Decision<Participation> of(
            MunicipalityCode code,
            Status status,
            PartialDate joinedOn,
            String joinedNote,
            PartialDate signUnveiledOn,
            PartialDate endedOn,
            List<Integer> goals,
            String source,
            String remarks) {
        return Decision.of(
                faults(status, joinedOn, endedOn, goals),
                () ->
                        new Participation(
                                code,
                                status,
                                joinedOn,
                                joinedNote,
                                signUnveiledOn,
                                endedOn,
                                goals,
                                source,
                                remarks));
    }

    /// Whether the municipality took part on a day, as far as is known: a date that is only a year
    /// or a month counts from its first day until its last, and an unknown joining as joined.
    public boolean takesPartOn(LocalDate day) {
        return switch (status) {
            case CONFIRMED, ENDED ->
                    !day.isBefore(joinedOn.earliest()) && !day.isAfter(endedOn.latest());
            case PROPOSED, UNCLEAR -> false;
        };
    }

    private static List<Fault> faults(
            Status status, PartialDate joinedOn, PartialDate endedOn, List<Integer> goals) {
        var faults = new ArrayList<Fault>();
        if (status == Status.ENDED && !endedOn.known()) {
            faults.add(new Fault("endedOn", "Vul in wanneer de deelname eindigde."));
        }
        if (status != Status.ENDED && endedOn.known()) {
            faults.add(new Fault("endedOn", "Alleen een beëindigde deelname heeft een einde."));
        }
        if (endedOn.latest().isBefore(joinedOn.earliest())) {
            faults.add(new Fault("endedOn", "Het einde moet na het begin liggen."));
        }
        if (new HashSet<>(goals).size() < goals.size()) {
            faults.add(new Fault("goals", "Noem elk doel één keer."));
        }
        return faults;
    }
}
