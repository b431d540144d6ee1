package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.json.tree.JsonNode;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor sends of a participation.
final class ParticipationForm {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REMARKS = 2000;

    private ParticipationForm() {}

    /// The participation that a body describes.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field that cannot be
    ///   read
    static Decision<Participation> read(MunicipalityCode code, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var status = Choice.read(fields, "status", ParticipationChange.Status.class);
        var joinedOn = date(fields, "joinedOn");
        var joinedNote = fields.text("joinedNote", 0, LONGEST_TEXT);
        var signUnveiledOn = date(fields, "signUnveiledOn");
        var endedOn = date(fields, "endedOn");
        var goals = fields.integers("goals", 1, Goal.MOST);
        var source = fields.text("source", 0, LONGEST_TEXT);
        var remarks = fields.text("remarks", 0, LONGEST_REMARKS);
        fields.orThrow();
        return Participation.of(
                code,
                status,
                joinedOn,
                joinedNote,
                signUnveiledOn,
                endedOn,
                goals,
                source,
                remarks);
    }

    private static PartialDate date(RequestFields fields, String name) {
        return PartialDate.parse(name, fields.text(name, 0, 20))
                .orRefuse(fields::refuse, new PartialDate.Unknown());
    }
}
