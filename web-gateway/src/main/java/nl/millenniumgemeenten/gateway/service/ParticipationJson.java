package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import org.jspecify.annotations.Nullable;

/// A municipality's part in the campaign as the desk keeps it. Dates of steps are as precise as
/// their source: `2009`, `2009-11` or `2009-11-10`.
///
/// @param status `CONFIRMED`, `PROPOSED`, `UNCLEAR` or `ENDED`
/// @param remarks for the desk only
/// @param holds when it was on hold, oldest first
@Serdeable
public record ParticipationJson(
        String code,
        long revision,
        String status,
        @Nullable String joinedOn,
        @Nullable String joinedNote,
        @Nullable String proposedOn,
        @Nullable String proposedBy,
        @Nullable String decidedOn,
        @Nullable String decidedBy,
        @Nullable String signedUpOn,
        @Nullable String recognisedOn,
        @Nullable String inForceOn,
        @Nullable String signUnveiledOn,
        @Nullable String endedOn,
        @Nullable String endReason,
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

    public ParticipationJson {
        goals = List.copyOf(goals);
        holds = List.copyOf(holds);
        reports = List.copyOf(reports);
        continues = List.copyOf(continues);
        successions = List.copyOf(successions);
    }

    /// What the municipality tells of itself.
    @Serdeable
    public record ProfileJson(
            @Nullable String introduction,
            List<String> themes,
            @Nullable String planTitle,
            @Nullable String planUrl,
            @Nullable String ambassador,
            @Nullable String responsibleAlderman,
            @Nullable String workingGroup,
            @Nullable BigDecimal budgetPerInhabitant,
            @Nullable String website) {

        public ProfileJson {
            themes = List.copyOf(themes);
        }
    }

    /// From the first day on hold until the first day back.
    @Serdeable
    public record HoldJson(LocalDate since, @Nullable LocalDate until) {}

    /// What was told of how it goes; the note is for editors only.
    @Serdeable
    public record ReportJson(LocalDate reportedOn, @Nullable String note) {}

    /// What becomes of it in a successor: `UNDECIDED`, `CONTINUES` or `ENDS`.
    @Serdeable
    public record SuccessionJson(String to, String decision) {

        /// Whether somebody must still decide.
        public boolean undecided() {
            return decision.equals("UNDECIDED");
        }
    }

    /// The same as the public may know it.
    public ParticipationChange.Recorded recorded() {
        return new ParticipationChange.Recorded(
                code,
                revision,
                ParticipationChange.Status.valueOf(status),
                joinedOn,
                joinedNote,
                signUnveiledOn,
                endedOn,
                goals,
                source,
                recordedAt,
                new ParticipationChange.Steps(
                        proposedOn,
                        proposedBy,
                        decidedOn,
                        decidedBy == null ? null : ParticipationChange.Body.valueOf(decidedBy),
                        signedUpOn,
                        recognisedOn,
                        inForceOn,
                        endReason == null ? null : ParticipationChange.EndReason.valueOf(endReason),
                        endNote),
                new ParticipationChange.Profile(
                        profile.introduction(),
                        profile.themes(),
                        profile.planTitle(),
                        profile.planUrl(),
                        profile.ambassador(),
                        profile.responsibleAlderman(),
                        profile.workingGroup(),
                        profile.budgetPerInhabitant(),
                        profile.website()),
                holds.stream()
                        .map(hold -> new ParticipationChange.Hold(hold.since(), hold.until()))
                        .toList(),
                reportDueOn,
                continues,
                successions.stream()
                        .map(succession ->
                                new ParticipationChange.Succession(
                                        succession.to(),
                                        ParticipationChange.SuccessionDecision.valueOf(
                                                succession.decision())))
                        .toList());
    }
}
