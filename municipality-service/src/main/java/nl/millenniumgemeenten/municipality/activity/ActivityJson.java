package nl.millenniumgemeenten.municipality.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// An activity as the desk and the municipality's contact read it: what is worked on, and beside it
/// what stands on the site.
///
/// @param slug the readable part of its address, while it stands on the site
/// @param published what stands on the site; absent while nothing does
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActivityJson(
        UUID id,
        long number,
        long revision,
        String municipality,
        String state,
        String title,
        String summary,
        String story,
        @Nullable String result,
        List<Integer> goals,
        @Nullable String startedOn,
        @Nullable String endedOn,
        List<String> partners,
        List<IllustrationJson> pictures,
        @Nullable String question,
        @Nullable String slug,
        @Nullable ActivityContentJson published,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        Instant recordedAt) {

    static ActivityJson of(Revised<Activity> revised) {
        var activity = revised.state();
        var content = ActivityContentJson.of(activity.content());
        var live = activity.presence() instanceof Presence.Live there ? there : null;
        return new ActivityJson(
                activity.id(),
                activity.number(),
                revised.revision(),
                activity.municipality().value(),
                activity.state().name(),
                content.title(),
                content.summary(),
                content.story(),
                content.result(),
                content.goals(),
                content.startedOn(),
                content.endedOn(),
                content.partners(),
                content.pictures(),
                ActivityShape.absent(activity.question()),
                live == null ? null : PublicActivity.slug(live.content().title()),
                live == null ? null : ActivityContentJson.of(live.content()),
                firstPublishedAt(activity.presence()),
                publishedAt(activity.presence()),
                withdrawnAt(activity.presence()),
                revised.recordedAt());
    }

    static @Nullable Instant firstPublishedAt(Presence presence) {
        return switch (presence) {
            case Presence.Never() -> null;
            case Presence.Live live -> live.firstPublishedAt();
            case Presence.TakenOff gone -> gone.firstPublishedAt();
        };
    }

    static @Nullable Instant publishedAt(Presence presence) {
        return presence instanceof Presence.Live live ? live.publishedAt() : null;
    }

    static @Nullable Instant withdrawnAt(Presence presence) {
        return presence instanceof Presence.TakenOff gone ? gone.withdrawnAt() : null;
    }
}
