package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A participation as a row and as a published change. The remarks stay here.
final class ParticipationShape implements TableShape<Participation> {
    private static final Argument<ProfileJson> PROFILE = Argument.of(ProfileJson.class);
    private static final Argument<List<HoldJson>> HOLDS = Argument.listOf(HoldJson.class);
    private static final Argument<List<SuccessionJson>> SUCCESSIONS =
            Argument.listOf(SuccessionJson.class);

    private final JsonMapper json;

    ParticipationShape(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String table() {
        return "participation";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "status",
                "joined_on",
                "joined_note",
                "proposed_on",
                "proposed_by",
                "decided_on",
                "decided_by",
                "signed_up_on",
                "recognised_on",
                "in_force_on",
                "sign_unveiled_on",
                "ended_on",
                "end_reason",
                "end_note",
                "goals",
                "source",
                "remarks",
                "report_due_on",
                "profile",
                "holds",
                "continues",
                "successions");
    }

    @Override
    public Object id(Participation participation) {
        return participation.code().value();
    }

    @Override
    public @Nullable Object[] values(Participation participation) {
        var facts = participation.facts();
        var steps = facts.steps();
        return new @Nullable Object[] {
            participation.code().value(),
            facts.status().name(),
            absent(facts.joinedOn().text()),
            absent(facts.joinedNote()),
            absent(steps.proposedOn().text()),
            absent(steps.proposedBy()),
            absent(steps.decidedOn().text()),
            steps.decidedBy().known().map(Enum::name).orElse(null),
            absent(steps.signedUpOn().text()),
            absent(steps.recognisedOn().text()),
            absent(steps.inForceOn().text()),
            absent(facts.signUnveiledOn().text()),
            absent(facts.endedOn().text()),
            steps.ending().known().map(Enum::name).orElse(null),
            absent(steps.endNote()),
            facts.goals().stream().mapToInt(Integer::intValue).toArray(),
            absent(facts.source()),
            absent(facts.remarks()),
            facts.knownReportDueOn().orElse(null),
            toJson(ProfileJson.of(participation.profile())),
            toJson(participation.holds().all().stream().map(HoldJson::of).toList()),
            participation.continues().stream().map(MunicipalityCode::value).toArray(String[]::new),
            toJson(participation.successions().stream().map(SuccessionJson::of).toList()),
        };
    }

    @Override
    public Participation read(ResultSet row) throws SQLException {
        return new Participation(
                new MunicipalityCode(row.getString("code")),
                facts(row),
                fromJson(row.getString("profile"), PROFILE).profile(),
                new Holds(
                        fromJson(row.getString("holds"), HOLDS).stream()
                                .map(HoldJson::hold)
                                .toList()),
                Arrays.stream((String[]) row.getArray("continues").getArray())
                        .map(MunicipalityCode::new)
                        .toList(),
                fromJson(row.getString("successions"), SUCCESSIONS).stream()
                        .map(SuccessionJson::succession)
                        .toList());
    }

    @Override
    public Change change(Revised<Participation> changed) {
        var participation = changed.state();
        var facts = participation.facts();
        return new ParticipationChange.Recorded(
                participation.code().value(),
                changed.revision(),
                participation.status(),
                absent(facts.joinedOn().text()),
                absent(facts.joinedNote()),
                absent(facts.signUnveiledOn().text()),
                absent(facts.endedOn().text()),
                participation.goals(),
                absent(facts.source()),
                changed.recordedAt(),
                published(facts.steps()),
                ProfileJson.of(participation.profile()).published(),
                participation.holds().all().stream()
                        .map(hold -> HoldJson.of(hold).published())
                        .toList(),
                facts.knownReportDueOn().orElse(null),
                participation.continues().stream().map(MunicipalityCode::value).toList(),
                participation.successions().stream()
                        .map(succession -> SuccessionJson.of(succession).published())
                        .toList());
    }

    static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ParticipationChange.Steps published(Steps steps) {
        return new ParticipationChange.Steps(
                absent(steps.proposedOn().text()),
                absent(steps.proposedBy()),
                absent(steps.decidedOn().text()),
                steps.decidedBy().known().orElse(null),
                absent(steps.signedUpOn().text()),
                absent(steps.recognisedOn().text()),
                absent(steps.inForceOn().text()),
                steps.ending().known().orElse(null),
                absent(steps.endNote()));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                ParticipationChange.Status.valueOf(row.getString("status")),
                date(row, "joined_on"),
                text(row, "joined_note"),
                new Steps(
                        date(row, "proposed_on"),
                        text(row, "proposed_by"),
                        date(row, "decided_on"),
                        Optional.ofNullable(row.getString("decided_by"))
                                .map(Decider::valueOf)
                                .orElse(Decider.UNKNOWN),
                        date(row, "signed_up_on"),
                        date(row, "recognised_on"),
                        date(row, "in_force_on"),
                        Optional.ofNullable(row.getString("end_reason"))
                                .map(ParticipationChange.EndReason::valueOf)
                                .<Ending>map(Ending.Because::new)
                                .orElseGet(Ending.Unknown::new),
                        text(row, "end_note")),
                date(row, "sign_unveiled_on"),
                date(row, "ended_on"),
                List.of((Integer[]) row.getArray("goals").getArray()),
                text(row, "source"),
                text(row, "remarks"),
                Objects.requireNonNullElse(
                        row.getObject("report_due_on", LocalDate.class), Facts.NO_REPORT_DUE));
    }

    private static PartialDate date(ResultSet row, String column) throws SQLException {
        return PartialDate.parse(column, text(row, column)).orThrow(BrokenRow::new);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T fromJson(String text, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
