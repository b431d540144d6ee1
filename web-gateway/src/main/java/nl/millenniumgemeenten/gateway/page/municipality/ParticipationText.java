package nl.millenniumgemeenten.gateway.page.municipality;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.site.Span;
import nl.millenniumgemeenten.gateway.site.TakingPart;
import org.jspecify.annotations.Nullable;

/// The words with which pages speak of a participation: each step with its own date, and what the
/// municipality tells of itself.
final class ParticipationText {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private ParticipationText() {}

    /// The steps that are known, in the order in which they are usually taken; on a page of another
    /// day none that came later.
    static List<FactView> steps(
            ParticipationChange.@Nullable Recorded participation, Optional<LocalDate> at) {
        var facts = new ArrayList<FactView>();
        if (participation == null) {
            return facts;
        }
        var steps = participation.steps();
        add(facts, at, "Voorgesteld", steps.proposedOn(), steps.proposedBy());
        add(facts, at, "Besloten", steps.decidedOn(), decidedBy(steps.decidedBy()));
        add(facts, at, "Aangemeld", steps.signedUpOn(), null);
        add(facts, at, "Erkend", steps.recognisedOn(), null);
        add(facts, at, "Van kracht", steps.inForceOn(), null);
        if (!isOfStep(participation.joinedOn(), steps)) {
            add(facts, at, "Deelname", participation.joinedOn(), participation.joinedNote());
        }
        add(facts, at, "Bord onthuld", participation.signUnveiledOn(), null);
        for (var hold : participation.holds()) {
            if (isLater(hold.since(), at)) {
                continue;
            }
            var until = isLater(hold.until(), at) ? null : hold.until();
            facts.add(
                    new FactView(
                            "Gepauzeerd",
                            until == null
                                    ? "vanaf " + DutchText.date(hold.since())
                                    : DutchText.date(hold.since())
                                            + " tot "
                                            + DutchText.date(until)));
        }
        add(
                facts,
                at,
                TakingPart.wasTurnedDown(participation) ? "Afgewezen" : "Gestopt",
                participation.endedOn(),
                end(steps));
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
        if (WebAddress.of(profile.planUrl()).isEmpty()) {
            add(facts, "Plan", null, profile.planTitle());
        }
        add(facts, "Verantwoordelijk wethouder", null, profile.responsibleAlderman());
        add(facts, "Ambassadeur", null, profile.ambassador());
        add(facts, "Werkgroep", null, profile.workingGroup());
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

    /// Whether a date is told already, as that of a step.
    private static boolean isOfStep(@Nullable String date, ParticipationChange.Steps steps) {
        return date != null
                && (date.equals(steps.inForceOn())
                        || date.equals(steps.recognisedOn())
                        || date.equals(steps.signedUpOn())
                        || date.equals(steps.decidedOn()));
    }

    /// Why it stopped.
    private static @Nullable String end(ParticipationChange.Steps steps) {
        var reason = steps.endReason() == null ? "" : reason(steps.endReason());
        var note = steps.endNote() == null ? "" : steps.endNote();
        var words = reason.isEmpty() || note.isEmpty() ? reason + note : reason + ": " + note;
        return words.isEmpty() ? null : words;
    }

    private static String reason(ParticipationChange.EndReason reason) {
        return switch (reason) {
            case DECISION -> "de gemeente besloot te stoppen";
            case PROPOSAL_REJECTED -> "het voorstel ging niet door";
            case TERRITORIAL_CHANGE -> "de gemeente ging op in een andere, die niet meedoet";
            case CAMPAIGN_ENDED -> "de campagne liep af";
            case MISTAKE, OTHER -> "";
        };
    }

    private static boolean isLater(@Nullable LocalDate date, Optional<LocalDate> at) {
        return date != null && at.filter(date::isAfter).isPresent();
    }

    /// What it made public elsewhere: its plan and its own site. The municipality wrote the
    /// addresses, so the links say that we do not vouch for them.
    static List<LinkView> links(String name, ParticipationChange.@Nullable Recorded participation) {
        var links = new ArrayList<LinkView>();
        if (participation == null) {
            return links;
        }
        var profile = participation.profile();
        var title = profile.planTitle();
        WebAddress.of(profile.planUrl())
                .ifPresent(address ->
                        links.add(
                                new LinkView(
                                        title == null ? "Het plan van " + name : "Plan: " + title,
                                        address.toString())));
        WebAddress.of(profile.website())
                .ifPresent(address ->
                        links.add(
                                new LinkView(
                                        name + " over de deelname: " + address.getHost(),
                                        address.toString())));
        return links;
    }

    private static void add(
            List<FactView> facts,
            Optional<LocalDate> at,
            String label,
            @Nullable String date,
            @Nullable String note) {
        if (date == null || !isLater(Span.of(date).first(), at)) {
            add(facts, label, date, note);
        }
    }

    private static void add(
            List<FactView> facts, String label, @Nullable String date, @Nullable String note) {
        if (date == null && note == null) {
            return;
        }
        var words = date == null ? "" : DutchText.partialDate(date);
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
