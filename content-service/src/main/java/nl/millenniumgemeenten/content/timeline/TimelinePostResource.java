package nl.millenniumgemeenten.content.timeline;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.NewestFirst;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// What was copied from the sources, and whether it is hidden.
@Controller("/timeline-posts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class TimelinePostResource {
    private final HidePost hide;
    private final ReadTimeline read;

    TimelinePostResource(HidePost hide, ReadTimeline read) {
        this.hide = hide;
        this.read = read;
    }

    @Get
    ItemsJson<TimelinePostJson> list(
            @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.piece(
                read.posts(NewestFirst.of(after), size + 1),
                size,
                piece -> piece.stream().map(TimelinePostJson::of).toList(),
                last -> new NewestFirst(last.publishedAt(), last.number()).toString());
    }

    @Put("/{id}/hiding")
    HttpResponse<TimelinePostJson> hide(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        return answer(hide.handle(id, IfMatch.revision(revision), Post.State.HIDDEN));
    }

    /// Shows it again.
    @Delete("/{id}/hiding")
    HttpResponse<TimelinePostJson> show(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        return answer(hide.handle(id, IfMatch.revision(revision), Post.State.SHOWN));
    }

    private static HttpResponse<TimelinePostJson> answer(Post post) {
        return HttpResponse.ok(TimelinePostJson.of(post))
                .header(HttpHeaders.ETAG, IfMatch.etag(post.revision()));
    }
}
