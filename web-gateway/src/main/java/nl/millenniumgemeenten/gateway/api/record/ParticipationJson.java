package nl.millenniumgemeenten.gateway.api.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Standing;
import org.jspecify.annotations.Nullable;

/// A municipality's part in the campaign, as it is on a day. Dates that are text are as precise as
/// their source: a year, a month or a day. Who proposed it, the ambassador and the alderman are not
/// told here.
///
/// @param standing on the day
/// @param joinedNote what `joinedOn` is the date of
/// @param continues codes of ended municipalities whose part this one goes on with
/// @param successions what becomes of it in each successor of an ended municipality
public record ParticipationJson(
        PlaceJson municipality,
        Standing standing,
        boolean participating,
        ParticipationChange.Status status,
        @Nullable String joinedOn,
        @Nullable String joinedNote,
        @Nullable String proposedOn,
        @Nullable String decidedOn,
        ParticipationChange.@Nullable Body decidedBy,
        @Nullable String signedUpOn,
        @Nullable String recognisedOn,
        @Nullable String inForceOn,
        @Nullable String signUnveiledOn,
        @Nullable String endedOn,
        ParticipationChange.@Nullable EndReason endReason,
        List<HoldJson> holds,
        List<Integer> goals,
        List<String> themes,
        @Nullable String introduction,
        @Nullable String planTitle,
        @Nullable String planUrl,
        @Nullable BigDecimal budgetPerInhabitant,
        @Nullable String website,
        List<String> continues,
        List<SuccessionJson> successions,
        @Nullable String source,
        long revision,
        Instant recordedAt) {

    public ParticipationJson {
        holds = List.copyOf(holds);
        goals = List.copyOf(goals);
        themes = List.copyOf(themes);
        continues = List.copyOf(continues);
        successions = List.copyOf(successions);
    }

    /// From the first day on hold until the first day back.
    public record HoldJson(LocalDate since, @Nullable LocalDate until) {}

    /// What becomes of the part in a successor, by its code.
    public record SuccessionJson(String to, ParticipationChange.SuccessionDecision decision) {}

    /// A part in the campaign as it is on the day of the register.
    public static ParticipationJson of(
            ParticipationChange.Recorded participation, Register register) {
        var code = participation.id();
        var steps = participation.steps();
        var profile = participation.profile();
        return new ParticipationJson(
                PlaceJson.of(code, register),
                register.standing(code),
                register.participates(code),
                participation.status(),
                participation.joinedOn(),
                participation.joinedNote(),
                steps.proposedOn(),
                steps.decidedOn(),
                steps.decidedBy(),
                steps.signedUpOn(),
                steps.recognisedOn(),
                steps.inForceOn(),
                participation.signUnveiledOn(),
                participation.endedOn(),
                steps.endReason(),
                participation.holds().stream()
                        .map(hold -> new HoldJson(hold.since(), hold.until()))
                        .toList(),
                participation.goals(),
                profile.themes(),
                profile.introduction(),
                profile.planTitle(),
                profile.planUrl(),
                profile.budgetPerInhabitant(),
                profile.website(),
                participation.continues(),
                participation.successions().stream()
                        .map(succession ->
                                new SuccessionJson(succession.to(), succession.decision()))
                        .toList(),
                participation.source(),
                participation.revision(),
                participation.recordedAt());
    }
}
