package nl.millenniumgemeenten.content.article;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// Every version of a news article that was saved, newest first.
@Controller("/news-articles/{id}/editions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class ArticleEditionResource {
    private final ReadArticles read;

    ArticleEditionResource(ReadArticles read) {
        this.read = read;
    }

    @Get
    ItemsJson<EditionItemJson> list(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        var found = read.editions(new ArticleId(id), Paging.beforeEdition(after), size);
        var article = found.article();
        var items =
                found.editions().stream()
                        .map(edition ->
                                EditionItemJson.of(
                                        edition,
                                        edition.content().title(),
                                        article.state(),
                                        article.draft()))
                        .toList();
        return ItemsJson.editions(items, size);
    }

    @Get("/{edition}")
    ArticleEditionJson get(UUID id, int edition) {
        return ArticleEditionJson.of(read.edition(new ArticleId(id), edition));
    }
}
