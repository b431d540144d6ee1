package nl.millenniumgemeenten.content.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.media.ToldMediumJson;
import org.jspecify.annotations.Nullable;

/// A page as the desk sees it: where it stands, its draft, and what visitors see.
///
/// @param state `unpublished`, `live` or `withdrawn`
/// @param parent the page that it stands under; null at the top
/// @param path where it stands, or last stood if it is withdrawn
/// @param liveEdition the edition that visitors see; null if they see none
/// @param hasDraft whether there is something to publish
/// @param live what visitors see; null if they see nothing
/// @param media the pictures and documents that visitors see in it; only as it is published
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageJson(
        UUID id,
        long revision,
        String state,
        @Nullable UUID parent,
        String path,
        List<String> formerPaths,
        @Nullable Integer liveEdition,
        int draftEdition,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        PageEditionJson draft,
        @Nullable PageEditionJson live,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ToldMediumJson> media) {

    public PageJson {
        formerPaths = List.copyOf(formerPaths);
        media = media == null ? null : List.copyOf(media);
    }

    static PageJson of(Page page) {
        return of(page, null);
    }

    /// A page that was just published, with what visitors see in it.
    static PageJson published(Page page, List<ToldMediumJson> media) {
        return of(page, media);
    }

    private static PageJson of(Page page, @Nullable List<ToldMediumJson> media) {
        var moments = page.state().moments();
        var live =
                page.state() instanceof State.Live<PageContent>(var edition, _, _)
                        ? PageEditionJson.of(edition)
                        : null;
        return new PageJson(
                page.id().value(),
                page.revision(),
                page.state().name(),
                page.standing().parent().idOrNull(),
                page.path().value(),
                Pages.values(page.formerPaths()),
                live == null ? null : live.edition(),
                page.draft().number(),
                live == null || live.edition() != page.draft().number(),
                moments.firstPublishedAt(),
                moments.publishedAt(),
                moments.withdrawnAt(),
                PageEditionJson.of(page.draft()),
                live,
                media);
    }
}
