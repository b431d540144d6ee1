package nl.millenniumgemeenten.municipality.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import org.jspecify.annotations.Nullable;

/// A profile over HTTP and as the database keeps it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProfileJson(
        @Nullable String introduction,
        List<String> themes,
        @Nullable String planTitle,
        @Nullable String planUrl,
        @Nullable String ambassador,
        @Nullable String responsibleAlderman,
        @Nullable String workingGroup,
        @Nullable BigDecimal budgetPerInhabitant,
        @Nullable String website) {

    static ProfileJson of(Profile profile) {
        return new ProfileJson(
                ParticipationShape.absent(profile.introduction()),
                profile.themes(),
                ParticipationShape.absent(profile.planTitle()),
                ParticipationShape.absent(profile.planUrl()),
                ParticipationShape.absent(profile.ambassador()),
                ParticipationShape.absent(profile.responsibleAlderman()),
                ParticipationShape.absent(profile.workingGroup()),
                profile.budget().known().orElse(null),
                ParticipationShape.absent(profile.website()));
    }

    Profile profile() {
        return Profile.of(
                        present(introduction),
                        themes,
                        present(planTitle),
                        present(planUrl),
                        present(ambassador),
                        present(responsibleAlderman),
                        present(workingGroup),
                        Optional.ofNullable(budgetPerInhabitant),
                        present(website))
                .orThrow(BrokenRow::new);
    }

    ParticipationChange.Profile published() {
        return new ParticipationChange.Profile(
                introduction,
                themes,
                planTitle,
                planUrl,
                ambassador,
                responsibleAlderman,
                workingGroup,
                budgetPerInhabitant,
                website);
    }

    private static String present(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
