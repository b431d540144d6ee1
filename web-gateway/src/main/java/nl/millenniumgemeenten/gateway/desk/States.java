package nl.millenniumgemeenten.gateway.desk;

import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Says in which state a piece of content is.
public final class States {
    /// Nothing was saved yet.
    static final BadgeView NEW = new BadgeView("Nieuw", Tone.NEUTRAL);

    /// The service that knows does not answer.
    static final BadgeView UNKNOWN = new BadgeView("Onbekend", Tone.ATTENTION);

    private States() {}

    /// The state as content-service names it.
    public static BadgeView badge(String state, boolean hasDraft) {
        return switch (state) {
            case "live" ->
                    hasDraft
                            ? new BadgeView("Op de site, met nieuwer concept", Tone.ATTENTION)
                            : new BadgeView("Op de site", Tone.POSITIVE);
            case "withdrawn" -> new BadgeView("Ingetrokken", Tone.ENDED);
            default -> new BadgeView("Concept", Tone.NEUTRAL);
        };
    }
}
