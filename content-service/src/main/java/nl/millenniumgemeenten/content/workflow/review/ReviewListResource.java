package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import org.jspecify.annotations.Nullable;

/// What waits for review, and what came back from one, of every kind.
@Controller("/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ReviewListResource {
    private final ReadReviews read;

    ReviewListResource(ReadReviews read) {
        this.read = read;
    }

    @Get
    ItemsJson<ReviewItemJson> list(
            @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        return read.waiting(ReviewCursor.of(after), Paging.limit(limit));
    }

    @Get("/returned")
    ItemsJson<ReturnedItemJson> returned(
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit,
            Authentication authentication) {
        return read.returned(
                SignedIn.editor(authentication), ReviewCursor.of(after), Paging.limit(limit));
    }
}
