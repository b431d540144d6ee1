package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.desk.States;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// What is on its way to the site, of every kind: for lists, which say it beside each title.
///
/// @param waiting what waits for review
/// @param planned what happens at a moment
public record Underway(Set<UUID> waiting, Set<UUID> planned) {

    public Underway {
        waiting = Set.copyOf(waiting);
        planned = Set.copyOf(planned);
    }

    /// The state in words, with how it goes on.
    public BadgeView badge(UUID id, String state, boolean hasDraft) {
        if (waiting.contains(id)) {
            return with(state, States.IN_REVIEW, "ter beoordeling", Tone.ATTENTION);
        }
        return planned.contains(id)
                ? with(state, States.PLANNED, "met planning", Tone.NEUTRAL)
                : States.badge(state, hasDraft);
    }

    private static BadgeView with(String state, BadgeView alone, String more, Tone tone) {
        return switch (state) {
            case "live" -> new BadgeView("Op de site, " + more, tone);
            case "withdrawn" -> new BadgeView("Ingetrokken, " + more, tone);
            default -> alone;
        };
    }
}
