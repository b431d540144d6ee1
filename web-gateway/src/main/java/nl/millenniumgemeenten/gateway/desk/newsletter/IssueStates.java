package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Says in which state an issue is.
public final class IssueStates {
    /// Nothing was saved yet.
    static final BadgeView NEW = new BadgeView("Nieuw", Tone.NEUTRAL);

    private static final Map<String, BadgeView> BADGES = new LinkedHashMap<>();

    static {
        BADGES.put("draft", new BadgeView("Concept", Tone.NEUTRAL));
        BADGES.put("in-review", new BadgeView("Ter goedkeuring", Tone.ATTENTION));
        BADGES.put("approved", new BadgeView("Goedgekeurd", Tone.POSITIVE));
        BADGES.put("scheduled", new BadgeView("Gepland", Tone.POSITIVE));
        BADGES.put("preparing", new BadgeView("Wordt klaargezet", Tone.NEUTRAL));
        BADGES.put("sending", new BadgeView("Wordt verstuurd", Tone.NEUTRAL));
        BADGES.put("paused", new BadgeView("Gepauzeerd", Tone.ATTENTION));
        BADGES.put("sent", new BadgeView("Verstuurd", Tone.POSITIVE));
        BADGES.put("cancelled", new BadgeView("Gestopt", Tone.ENDED));
        BADGES.put("withdrawn", new BadgeView("Ingetrokken", Tone.ENDED));
    }

    private IssueStates() {}

    /// The state as its service names it.
    public static BadgeView badge(String state) {
        return BADGES.getOrDefault(state, new BadgeView("Onbekend", Tone.ATTENTION));
    }

    /// Whether its service names a state so.
    static boolean exists(String state) {
        return BADGES.containsKey(state);
    }

    /// What a list can be narrowed to.
    static List<OptionView> options(String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alles", chosen.isEmpty()));
        BADGES.forEach((state, badge) ->
                options.add(new OptionView(state, badge.label(), state.equals(chosen))));
        return options;
    }
}
