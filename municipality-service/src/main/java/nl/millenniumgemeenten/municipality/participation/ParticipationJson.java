package nl.millenniumgemeenten.municipality.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// A participation as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParticipationJson(
        String code,
        long revision,
        ParticipationChange.Status status,
        @Nullable String joinedOn,
        @Nullable String joinedNote,
        @Nullable String proposedOn,
        @Nullable String proposedBy,
        @Nullable String decidedOn,
        ParticipationChange.@Nullable Body decidedBy,
        @Nullable String signedUpOn,
        @Nullable String recognisedOn,
        @Nullable String inForceOn,
        @Nullable String signUnveiledOn,
        @Nullable String endedOn,
        ParticipationChange.@Nullable EndReason endReason,
        @Nullable String endNote,
        List<Integer> goals,
        @Nullable String source,
        @Nullable String remarks,
        ProfileJson profile,
        List<HoldJson> holds,
        @Nullable LocalDate reportDueOn,
        List<ReportJson> reports,
        List<String> continues,
        List<SuccessionJson> successions,
        Instant recordedAt) {

    /// A report; who may not read it learns only that it came.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReportJson(LocalDate reportedOn, @Nullable String note) {}

    /// @param reports of the municipality, as far as they had come
    /// @param reader who asks
    static ParticipationJson of(
            Revised<Participation> revised, List<Report> reports, Reader reader) {
        var participation = revised.state();
        var facts = participation.facts();
        var steps = facts.steps();
        return new ParticipationJson(
                participation.code().value(),
                revised.revision(),
                participation.status(),
                text(facts.joinedOn()),
                ParticipationShape.absent(facts.joinedNote()),
                text(steps.proposedOn()),
                ParticipationShape.absent(steps.proposedBy()),
                text(steps.decidedOn()),
                steps.decidedBy().known().orElse(null),
                text(steps.signedUpOn()),
                text(steps.recognisedOn()),
                text(steps.inForceOn()),
                text(facts.signUnveiledOn()),
                text(facts.endedOn()),
                steps.ending().known().orElse(null),
                ParticipationShape.absent(steps.endNote()),
                participation.goals(),
                ParticipationShape.absent(facts.source()),
                reader.readsRemarks() ? ParticipationShape.absent(facts.remarks()) : null,
                ProfileJson.of(participation.profile()),
                participation.holds().all().stream().map(HoldJson::of).toList(),
                facts.knownReportDueOn().orElse(null),
                reports.stream()
                        .map(report ->
                                new ReportJson(
                                        report.reportedOn(),
                                        reader.readsReports() ? report.note() : null))
                        .toList(),
                participation.continues().stream().map(MunicipalityCode::value).toList(),
                participation.successions().stream().map(SuccessionJson::of).toList(),
                revised.recordedAt());
    }

    private static @Nullable String text(PartialDate date) {
        return ParticipationShape.absent(date.text());
    }
}
