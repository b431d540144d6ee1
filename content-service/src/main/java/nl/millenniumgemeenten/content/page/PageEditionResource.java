package nl.millenniumgemeenten.content.page;

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

/// Every version of a page that was saved, newest first.
@Controller("/pages/{id}/editions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class PageEditionResource {
    private final ReadPages read;

    PageEditionResource(ReadPages read) {
        this.read = read;
    }

    @Get
    ItemsJson<EditionItemJson> list(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.editions(
                read.editions(new PageId(id), Paging.beforeEdition(after), size), size);
    }

    @Get("/{edition}")
    PageEditionJson get(UUID id, int edition) {
        return PageEditionJson.of(read.edition(new PageId(id), edition));
    }
}
