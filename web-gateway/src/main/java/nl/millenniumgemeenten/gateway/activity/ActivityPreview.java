package nl.millenniumgemeenten.gateway.activity;

import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.service.ActivityJson;

/// An activity as it would be announced if it went on the site now.
public final class ActivityPreview {
    private ActivityPreview() {}

    /// What is worked on, as visitors would see it.
    public static ActivityChange.Published of(ActivityJson activity) {
        var first = activity.firstPublishedAt();
        var slug = activity.slug();
        return new ActivityChange.Published(
                activity.id(),
                activity.revision(),
                activity.number(),
                slug == null ? "" : slug,
                activity.municipality(),
                activity.title(),
                activity.summary(),
                activity.story(),
                activity.result(),
                activity.goals(),
                activity.startedOn(),
                activity.endedOn(),
                activity.partners(),
                activity.pictures().stream().map(PictureFields::shown).toList(),
                first == null ? activity.recordedAt() : first,
                activity.recordedAt());
    }
}
