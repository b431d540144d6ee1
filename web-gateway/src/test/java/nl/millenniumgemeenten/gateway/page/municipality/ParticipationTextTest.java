package nl.millenniumgemeenten.gateway.page.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import org.junit.jupiter.api.Test;

class ParticipationTextTest {
    private static final ParticipationChange.Profile PROFILE =
            new ParticipationChange.Profile(
                    "Wij doen mee.\n\nAl jaren.",
                    List.of("water", "zon"),
                    "2030, een plan",
                    "https://example.org/nota",
                    "A. de Vries",
                    null,
                    null,
                    new BigDecimal("0.5"),
                    "javascript:alert(1)");

    @Test
    void every_step_stands_with_its_own_date_and_no_date_stands_twice() {
        assertThat(ParticipationText.steps(participation(), Optional.empty()))
                .containsExactly(
                        new FactView("Besloten", "september 2012 (door de raad)"),
                        new FactView("Van kracht", "1 januari 2014"),
                        new FactView("Bord onthuld", "22 april 2014"),
                        new FactView("Gepauzeerd", "1 januari 2016 tot 1 maart 2016"),
                        new FactView("Gepauzeerd", "vanaf 1 april 2017"),
                        new FactView(
                                "Gestopt",
                                "31 december 2021 (de gemeente ging op in een andere, die niet"
                                        + " meedoet: einde)"));
    }

    @Test
    void the_plan_is_a_link_and_what_is_no_web_address_is_none() {
        assertThat(ParticipationText.links("Loon op Zand", participation()))
                .containsExactly(new LinkView("Plan: 2030, een plan", "https://example.org/nota"));
        assertThat(ParticipationText.profile(participation()))
                .containsExactly(
                        new FactView("Thema's", "water en zon"),
                        new FactView("Ambassadeur", "A. de Vries"),
                        new FactView("Budget", "€ 0,50 per inwoner per jaar"));
        assertThat(ParticipationText.introduction(participation()))
                .containsExactly("Wij doen mee.", "Al jaren.");
    }

    private static ParticipationChange.Recorded participation() {
        return new ParticipationChange.Recorded(
                "GM0809",
                1,
                Status.ENDED,
                "2014-01-01",
                "titel van kracht",
                "2014-04-22",
                "2021-12-31",
                List.of(7),
                null,
                Instant.EPOCH,
                new ParticipationChange.Steps(
                        null,
                        null,
                        "2012-09",
                        ParticipationChange.Body.COUNCIL,
                        null,
                        null,
                        "2014-01-01",
                        EndReason.TERRITORIAL_CHANGE,
                        "einde"),
                PROFILE,
                List.of(
                        new ParticipationChange.Hold(
                                LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 1)),
                        new ParticipationChange.Hold(LocalDate.of(2017, 4, 1), null)),
                null,
                List.of(),
                List.of());
    }
}
