package nl.millenniumgemeenten.gateway.activity;

import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.ActivityJson;

/// Says where the work on an activity stands.
public final class ActivityStates {
    /// Nothing was saved yet.
    public static final BadgeView NEW = new BadgeView("Nieuw", Tone.NEUTRAL);

    private ActivityStates() {}

    /// Whether it waits for somebody, also when it is saved once more.
    public static boolean waits(ActivityJson activity) {
        return activity.state().equals("SUBMITTED") || activity.state().equals("ASKED_BACK");
    }

    /// The state in a few words.
    public static BadgeView badge(ActivityJson activity) {
        boolean live = activity.slug() != null;
        return switch (activity.state()) {
            case "SUBMITTED" -> new BadgeView("Wacht op de redactie", Tone.ATTENTION);
            case "ASKED_BACK" -> new BadgeView("Vraag aan de gemeente", Tone.ATTENTION);
            case "PUBLISHED" -> new BadgeView("Op de site", Tone.POSITIVE);
            case "WITHDRAWN" -> new BadgeView("Ingetrokken", Tone.ENDED);
            default ->
                    live
                            ? new BadgeView("Op de site, met nieuwe versie", Tone.ATTENTION)
                            : new BadgeView("Concept", Tone.NEUTRAL);
        };
    }
}
