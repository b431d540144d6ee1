package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor sends of a participation.
final class ParticipationForm {
    private ParticipationForm() {}

    /// The facts that a body describes.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field that cannot be
    ///   read
    static Decision<Facts> read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var status = Choice.read(fields, "status", ParticipationChange.Status.class);
        var joinedOn = date(fields, "joinedOn");
        var joinedNote = fields.text("joinedNote", 0, Facts.LONGEST_TEXT);
        var steps = steps(fields);
        var signUnveiledOn = date(fields, "signUnveiledOn");
        var endedOn = date(fields, "endedOn");
        var goals = fields.integers("goals", 1, Goal.MOST);
        var source = fields.text("source", 0, Facts.LONGEST_TEXT);
        var remarks = fields.text("remarks", 0, Facts.LONGEST_REMARKS);
        var reportDueOn = fields.optionalDate("reportDueOn");
        reportDueOn.ifPresent(day -> refuseOddYear(fields, "reportDueOn", day));
        fields.orThrow();
        return Facts.of(
                status,
                joinedOn,
                joinedNote,
                steps,
                signUnveiledOn,
                endedOn,
                goals,
                source,
                remarks,
                reportDueOn.orElse(Facts.NO_REPORT_DUE));
    }

    /// Refuses a day on which the campaign cannot have been.
    static void refuseOddYear(RequestFields fields, String name, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            fields.refuse(name, "Dit jaartal kan niet kloppen.");
        }
    }

    private static Steps steps(RequestFields fields) {
        return new Steps(
                date(fields, "proposedOn"),
                fields.text("proposedBy", 0, Facts.LONGEST_TEXT),
                date(fields, "decidedOn"),
                choice(fields, "decidedBy", ParticipationChange.Body.class)
                        .map(Decider::of)
                        .orElse(Decider.UNKNOWN),
                date(fields, "signedUpOn"),
                date(fields, "recognisedOn"),
                date(fields, "inForceOn"),
                choice(fields, "endReason", ParticipationChange.EndReason.class)
                        .<Ending>map(Ending.Because::new)
                        .orElseGet(Ending.Unknown::new),
                fields.text("endNote", 0, Facts.LONGEST_TEXT));
    }

    private static PartialDate date(RequestFields fields, String name) {
        return PartialDate.parse(name, fields.text(name, 0, 20))
                .orRefuse(fields::refuse, new PartialDate.Unknown());
    }

    private static <E extends Enum<E>> Optional<E> choice(
            RequestFields fields, String name, Class<E> type) {
        var given = fields.optionalText(name, 40);
        var found =
                given.flatMap(text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> constant.name().equals(text))
                                .findFirst());
        if (given.isPresent() && found.isEmpty()) {
            fields.refuse(
                    name,
                    Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ", "Kies een van deze waarden: ", ".")));
        }
        return found;
    }
}
