package nl.millenniumgemeenten.gateway.desk.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.HoldJson;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.SuccessionJson;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Standing;

/// A participation, with whose it is and how it stands today.
record KnownParticipation(
        ParticipationJson stored,
        String name,
        Optional<MunicipalityChange.Recorded> municipality,
        Standing standing,
        LocalDate today) {
    /// A report that is due within so many days is due soon.
    private static final int SOON = 60;

    static KnownParticipation of(ParticipationJson stored, Register register) {
        return new KnownParticipation(
                stored,
                register.name(stored.code()),
                register.municipality(stored.code()),
                register.standing(stored.recorded()),
                register.today());
    }

    String province() {
        return municipality.map(MunicipalityChange.Recorded::province).orElse("");
    }

    /// Where visitors read about it; empty while they cannot.
    String livePath() {
        return municipality.map(known -> "/gemeenten/" + known.slug()).orElse("");
    }

    /// The hold that lasts.
    Optional<HoldJson> hold() {
        return stored.holds().stream().filter(hold -> hold.until() == null).findFirst();
    }

    boolean onHold() {
        return standing == Standing.ON_HOLD;
    }

    /// Whether a report should have been there.
    boolean late() {
        var due = stored.reportDueOn();
        return reports() && due != null && due.isBefore(today);
    }

    /// Whether a report is due before long.
    boolean dueSoon() {
        var due = stored.reportDueOn();
        return reports()
                && due != null
                && !due.isBefore(today)
                && !due.isAfter(today.plusDays(SOON));
    }

    /// The codes of successors of which nobody decided yet.
    List<String> undecided() {
        return stored.successions().stream()
                .filter(SuccessionJson::undecided)
                .map(SuccessionJson::to)
                .toList();
    }

    /// How it stands, and what asks for attention.
    List<BadgeView> badges() {
        var badges = new ArrayList<BadgeView>();
        badges.add(ParticipationWords.badge(standing));
        if (late()) {
            badges.add(new BadgeView("Verslag te laat", Tone.ATTENTION));
        }
        if (dueSoon()) {
            badges.add(new BadgeView("Verslag binnenkort", Tone.NEUTRAL));
        }
        if (!undecided().isEmpty()) {
            badges.add(new BadgeView("Nog te besluiten", Tone.ATTENTION));
        }
        return badges;
    }

    /// Since when, as precisely as is known; empty where it is not.
    String since() {
        var from = stored.inForceOn();
        if (from == null) {
            from = stored.recognisedOn();
        }
        if (from == null) {
            from = stored.joinedOn();
        }
        return from == null ? "" : DutchText.partialDate(from);
    }

    private boolean reports() {
        return standing == Standing.TAKES_PART || standing == Standing.ON_HOLD;
    }
}
