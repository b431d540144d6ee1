package nl.millenniumgemeenten.gateway.api.record;

import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.Register;
import org.jspecify.annotations.Nullable;

/// Something that a municipality does or did for the goals. Its pictures are not part of the open
/// data: whoever made them keeps the rights.
///
/// @param story plain text; an empty line begins a paragraph
/// @param startedOn as precise as known: a year, a month or a day
public record ActivityJson(
        long number,
        String title,
        PlaceJson municipality,
        String summary,
        String story,
        @Nullable String result,
        List<Integer> goals,
        @Nullable String startedOn,
        @Nullable String endedOn,
        List<String> partners,
        String page,
        long revision,
        Instant firstPublishedAt,
        Instant publishedAt) {

    public ActivityJson {
        goals = List.copyOf(goals);
        partners = List.copyOf(partners);
    }

    /// An activity on the site.
    public static ActivityJson of(
            ActivityChange.Published activity, Register register, String siteUrl) {
        return new ActivityJson(
                activity.number(),
                activity.title(),
                PlaceJson.of(activity.municipality(), register),
                activity.summary(),
                activity.story(),
                activity.result(),
                activity.goals(),
                activity.startedOn(),
                activity.endedOn(),
                activity.partners(),
                siteUrl + Activities.path(activity),
                activity.revision(),
                activity.firstPublishedAt(),
                activity.publishedAt());
    }
}
