package nl.millenniumgemeenten.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.State;
import org.jspecify.annotations.Nullable;

/// A news article as the desk sees it: its draft, and what visitors see.
///
/// @param state `unpublished`, `live` or `withdrawn`
/// @param liveEdition the edition that visitors see; null if they see none
/// @param hasDraft whether there is something to publish
/// @param live what visitors see; null if they see nothing
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ArticleJson(
        UUID id,
        long revision,
        String state,
        long number,
        @Nullable Integer liveEdition,
        int draftEdition,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        ArticleEditionJson draft,
        @Nullable ArticleEditionJson live) {

    static ArticleJson of(Article article) {
        var moments = article.state().moments();
        var live =
                article.state() instanceof State.Live<ArticleContent>(var edition, _, _)
                        ? ArticleEditionJson.of(edition)
                        : null;
        return new ArticleJson(
                article.id().value(),
                article.revision(),
                article.state().name(),
                article.number(),
                live == null ? null : live.edition(),
                article.draft().number(),
                live == null || live.edition() != article.draft().number(),
                moments.firstPublishedAt(),
                moments.publishedAt(),
                moments.withdrawnAt(),
                ArticleEditionJson.of(article.draft()),
                live);
    }
}
