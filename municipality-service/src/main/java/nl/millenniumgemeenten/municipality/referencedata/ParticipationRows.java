package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.Decider;
import nl.millenniumgemeenten.municipality.participation.Facts;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Steps;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Reads `participants.csv`: one row per municipality whose part in the campaign is sourced. An
/// approximate date is taken as precisely as it is written; its `date_kind` says that it is one.
final class ParticipationRows {
    static final String FILE = "participants.csv";
    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "status",
                    "date",
                    "date_kind",
                    "goals",
                    "goals_basis",
                    "sign_unveiled",
                    "ended",
                    "source",
                    "note");

    private static final MunicipalityCode NONE = new MunicipalityCode("GM0000");
    private static final Map<String, Status> STATUSES =
            Map.of(
                    "confirmed", Status.CONFIRMED,
                    "proposed", Status.PROPOSED,
                    "unclear", Status.UNCLEAR);

    private ParticipationRows() {}

    /// The participations in sound rows, of municipalities and in goals that are known.
    static List<Candidate<Participation>> read(
            List<ReferenceRow> rows,
            Predicate<MunicipalityCode> knownMunicipality,
            Predicate<Integer> knownGoal) {
        var read = new HashMap<MunicipalityCode, Candidate<Participation>>();
        for (var row : rows) {
            participation(row, knownMunicipality, knownGoal)
                    .filter(_ -> row.sound())
                    .ifPresent(participation -> {
                        var candidate =
                                new Candidate<>(
                                        participation.code().value(),
                                        participation,
                                        Fingerprint.of(List.of(row), COLUMNS),
                                        List.of(row));
                        if (read.putIfAbsent(participation.code(), candidate) != null) {
                            row.refuse("code", participation.code() + " staat er al");
                        }
                    });
        }
        return read.values().stream().toList();
    }

    private static Optional<Participation> participation(
            ReferenceRow row,
            Predicate<MunicipalityCode> knownMunicipality,
            Predicate<Integer> knownGoal) {
        var code = MunicipalityCode.parse("code", row.text("code")).orRefuse(row::refuse, NONE);
        if (!code.equals(NONE) && !knownMunicipality.test(code)) {
            row.refuse("code", code + " staat niet in het register");
        }
        var endedOn = date(row, "ended");
        var joinedOn = date(row, "date");
        var decision =
                Facts.of(
                                status(row, endedOn),
                                joinedOn,
                                row.text("date_kind"),
                                steps(row.text("date_kind"), joinedOn),
                                date(row, "sign_unveiled"),
                                endedOn,
                                goals(row, knownGoal),
                                row.text("source"),
                                remarks(row),
                                Facts.NO_REPORT_DUE)
                        .map(facts -> Participation.of(code, facts));
        return switch (decision) {
            case Decision.Accepted<Participation>(var participation) -> Optional.of(participation);
            case Decision.Refused<Participation>(var faults) -> {
                faults.forEach(fault -> row.refuse(fault.field(), fault.detail()));
                yield Optional.empty();
            }
        };
    }

    /// The step that a date is of, where its kind says so beyond doubt. A municipality counts from
    /// that same date, whatever it is the date of.
    private static Steps steps(String kind, PartialDate date) {
        return switch (Phrases.OF_SERVICE.step(kind)) {
            case NONE -> Steps.UNKNOWN;
            case DECIDED_BY_COUNCIL -> Steps.UNKNOWN.decided(date, Decider.COUNCIL);
            case SIGNED_UP -> Steps.UNKNOWN.signedUp(date);
            case RECOGNISED -> Steps.UNKNOWN.recognised(date);
            case IN_FORCE -> Steps.UNKNOWN.inForce(date);
        };
    }

    private static Status status(ReferenceRow row, PartialDate endedOn) {
        var status = STATUSES.get(row.text("status"));
        if (status == null) {
            row.refuse("status", "'" + row.text("status") + "' kennen we niet");
            return Status.UNCLEAR;
        }
        return status == Status.CONFIRMED && endedOn.known() ? Status.ENDED : status;
    }

    private static PartialDate date(ReferenceRow row, String column) {
        return PartialDate.parse(column, row.text(column))
                .orRefuse(row::refuse, new PartialDate.Unknown());
    }

    private static List<Integer> goals(ReferenceRow row, Predicate<Integer> known) {
        return row.list("goals").stream().flatMap(text -> goal(row, text, known).stream()).toList();
    }

    private static Optional<Integer> goal(ReferenceRow row, String text, Predicate<Integer> known) {
        var goal =
                Optional.of(text)
                        .filter(number -> number.matches("[1-9][0-9]?"))
                        .map(Integer::valueOf)
                        .filter(known);
        if (goal.isEmpty()) {
            row.refuse("goals", "doel '" + text + "' bestaat niet");
        }
        return goal;
    }

    private static String remarks(ReferenceRow row) {
        var derived =
                row.text("goals_basis").equals("themes")
                        ? "doelnummers afgeleid uit genoemde thema's"
                        : "";
        return Stream.of(row.text("note"), derived)
                .filter(remark -> !remark.isEmpty())
                .collect(joining("; "));
    }
}
