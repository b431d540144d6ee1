package nl.millenniumgemeenten.gateway.desk;

import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Says in which state a piece of content is.
public final class States {
    /// Nothing was saved yet.
    static final BadgeView NEW = new BadgeView("Nieuw", Tone.NEUTRAL);

    /// The service that knows does not answer.
    static final BadgeView UNKNOWN = new BadgeView("Onbekend", Tone.ATTENTION);

    /// An editor's eye is waited for.
    public static final BadgeView IN_REVIEW = new BadgeView("Ter beoordeling", Tone.ATTENTION);

    /// It goes on the site, or off it, at a moment.
    public static final BadgeView PLANNED = new BadgeView("Gepland", Tone.NEUTRAL);

    private States() {}

    /// The state as content-service names it.
    public static BadgeView badge(String state, boolean hasDraft) {
        return switch (state) {
            case "live" ->
                    hasDraft
                            ? new BadgeView("Op de site, met nieuwe versie", Tone.ATTENTION)
                            : new BadgeView("Op de site", Tone.POSITIVE);
            case "withdrawn" -> new BadgeView("Ingetrokken", Tone.ENDED);
            default -> new BadgeView("Concept", Tone.NEUTRAL);
        };
    }
}
