package nl.millenniumgemeenten.gateway.page.municipality;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import org.jspecify.annotations.Nullable;

/// The words with which pages speak of a participation: each step with its own date, and what the
/// municipality tells of itself.
final class ParticipationText {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private ParticipationText() {}

    /// The steps that are known, in the order in which they are usually taken.
    static List<FactView> steps(ParticipationChange.@Nullable Recorded participation) {
        var facts = new ArrayList<FactView>();
        if (participation == null) {
            return facts;
        }
        var steps = participation.steps();
        add(facts, "Voorgesteld", steps.proposedOn(), steps.proposedBy());
        add(facts, "Besloten", steps.decidedOn(), decidedBy(steps.decidedBy()));
        add(facts, "Aangemeld", steps.signedUpOn(), null);
        add(facts, "Erkend", steps.recognisedOn(), null);
        add(facts, "Van kracht", steps.inForceOn(), null);
        add(facts, "Deelname", participation.joinedOn(), participation.joinedNote());
        add(facts, "Bord onthuld", participation.signUnveiledOn(), null);
        for (var hold : participation.holds()) {
            var until = hold.until();
            facts.add(
                    new FactView(
                            "Gepauzeerd",
                            until == null
                                    ? "vanaf " + DutchText.date(hold.since())
                                    : DutchText.date(hold.since())
                                            + " tot "
                                            + DutchText.date(until)));
        }
        add(facts, "Gestopt", participation.endedOn(), steps.endNote());
        return facts;
    }

    /// What the municipality tells, in paragraphs.
    static List<String> introduction(ParticipationChange.@Nullable Recorded participation) {
        var text = participation == null ? null : participation.profile().introduction();
        return text == null || text.isBlank()
                ? List.of()
                : PARAGRAPHS.splitAsStream(text.strip()).toList();
    }

    /// What else is known of how it takes part.
    static List<FactView> profile(ParticipationChange.@Nullable Recorded participation) {
        var facts = new ArrayList<FactView>();
        if (participation == null) {
            return facts;
        }
        var profile = participation.profile();
        if (!profile.themes().isEmpty()) {
            facts.add(new FactView("Thema's", DutchText.list(profile.themes())));
        }
        add(facts, "Plan", profile.planTitle(), null);
        add(facts, "Verantwoordelijk wethouder", profile.responsibleAlderman(), null);
        add(facts, "Ambassadeur", profile.ambassador(), null);
        add(facts, "Werkgroep", profile.workingGroup(), null);
        var budget = profile.budgetPerInhabitant();
        if (budget != null) {
            facts.add(
                    new FactView(
                            "Budget",
                            "€ "
                                    + budget.setScale(2, RoundingMode.HALF_UP)
                                            .toString()
                                            .replace('.', ',')
                                    + " per inwoner per jaar"));
        }
        return facts;
    }

    private static void add(
            List<FactView> facts, String label, @Nullable String date, @Nullable String note) {
        if (date == null && note == null) {
            return;
        }
        var words =
                date == null
                        ? ""
                        : Character.isDigit(date.charAt(0)) ? DutchText.partialDate(date) : date;
        if (words.isEmpty()) {
            facts.add(new FactView(label, note == null ? "" : note));
        } else {
            facts.add(new FactView(label, note == null ? words : words + " (" + note + ")"));
        }
    }

    private static @Nullable String decidedBy(ParticipationChange.@Nullable Body body) {
        if (body == null) {
            return null;
        }
        return switch (body) {
            case COUNCIL -> "door de raad";
            case COLLEGE -> "door het college";
        };
    }
}
