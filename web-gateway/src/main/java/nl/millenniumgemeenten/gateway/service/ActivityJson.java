package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An activity as it is worked on.
///
/// @param state `DRAFT`, `SUBMITTED`, `ASKED_BACK`, `PUBLISHED` or `WITHDRAWN`
/// @param question what an editor wants to know, while it is asked back
/// @param slug the readable part of its address, while it stands on the site
@Serdeable
public record ActivityJson(
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
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        Instant recordedAt) {

    public ActivityJson {
        goals = List.copyOf(goals);
        partners = List.copyOf(partners);
        pictures = List.copyOf(pictures);
    }

    /// Where visitors see it; empty while they do not.
    public String livePath() {
        return slug == null ? "" : "/activiteiten/" + number + "-" + slug;
    }
}
