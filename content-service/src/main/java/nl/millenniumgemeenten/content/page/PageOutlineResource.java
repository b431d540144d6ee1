package nl.millenniumgemeenten.content.page;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// The versions of a page whole, but for their texts, newest first: who compares them needs no more
/// than to know whether those are the same.
@Controller("/pages/{id}/outlines")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class PageOutlineResource {
    private final ReadPages read;

    PageOutlineResource(ReadPages read) {
        this.read = read;
    }

    @Get
    ItemsJson<PageEditionJson> list(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.piece(
                read.outlines(new PageId(id), Paging.beforeEdition(after), size + 1),
                size,
                piece -> piece.stream().map(PageEditionJson::of).toList(),
                last -> Integer.toString(last.number()));
    }
}
