package nl.millenniumgemeenten.municipality.activity;

import java.time.Instant;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.register.Revised;

/// What everybody may know of an activity.
final class PublicActivity {
    /// For a title without a letter or digit.
    private static final String NAMELESS = "activiteit";

    private PublicActivity() {}

    static ActivityChange.Published published(Revised<Activity> revised, Presence.Live live) {
        var activity = revised.state();
        var content = live.content();
        return new ActivityChange.Published(
                activity.id(),
                revised.revision(),
                activity.number(),
                slug(content.title()),
                activity.municipality().value(),
                content.title(),
                content.summary(),
                content.story(),
                ActivityShape.absent(content.result()),
                content.goals(),
                ActivityShape.absent(content.startedOn().text()),
                ActivityShape.absent(content.endedOn().text()),
                content.partners(),
                content.pictures().stream().map(PublicActivity::picture).toList(),
                live.firstPublishedAt(),
                live.publishedAt());
    }

    static ActivityChange.Withdrawn withdrawn(Revised<Activity> revised, Instant withdrawnAt) {
        var activity = revised.state();
        return new ActivityChange.Withdrawn(
                activity.id(),
                revised.revision(),
                activity.number(),
                activity.content().title(),
                withdrawnAt);
    }

    /// The part of the address that people read.
    static String slug(String title) {
        var folded = Slug.fold(title);
        var shortened = folded.substring(0, Math.min(folded.length(), Slug.LONGEST));
        return shortened.isEmpty() ? NAMELESS : Slug.fold(shortened);
    }

    private static ActivityChange.Picture picture(Illustration illustration) {
        return new ActivityChange.Picture(
                illustration.hash(),
                illustration.spokenText(),
                illustration.width(),
                illustration.height(),
                ActivityShape.absent(illustration.credit()));
    }
}
