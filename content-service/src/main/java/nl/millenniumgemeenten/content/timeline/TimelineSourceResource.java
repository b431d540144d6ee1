package nl.millenniumgemeenten.content.timeline;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// The accounts and feeds of the campaign elsewhere.
@Controller("/timeline-sources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class TimelineSourceResource {
    private final ChangeSources change;
    private final ReadTimeline read;
    private final GuardedHttp http;

    TimelineSourceResource(ChangeSources change, ReadTimeline read, GuardedHttp http) {
        this.change = change;
        this.read = read;
        this.http = http;
    }

    @Get
    ItemsJson<TimelineSourceJson> list() {
        return ItemsJson.whole(read.sources().stream().map(TimelineSourceJson::of).toList());
    }

    @Post
    HttpResponse<TimelineSourceJson> post(
            @Nullable @Header(IdempotencyKey.HEADER) String key, @Nullable @Body JsonNode body) {
        var made = change.add(IdempotencyKey.id(key), SourceFields.read(body, http));
        return answer(
                HttpResponse.created(URI.create("/timeline-sources/" + made.source().id())), made);
    }

    @Get("/{id}")
    HttpResponse<TimelineSourceJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.source(id));
    }

    @Put("/{id}")
    HttpResponse<TimelineSourceJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body) {
        long seen = IfMatch.revision(revision);
        return answer(HttpResponse.ok(), change.change(id, seen, SourceFields.read(body, http)));
    }

    /// Removes it, with all that was copied from it.
    @Delete("/{id}")
    HttpResponse<?> delete(UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        change.remove(id, IfMatch.revision(revision));
        return HttpResponse.noContent();
    }

    /// Has it asked within seconds what is new.
    @Put("/{id}/fetching")
    @Status(HttpStatus.NO_CONTENT)
    void fetch(UUID id) {
        change.askSoon(id);
    }

    private static HttpResponse<TimelineSourceJson> answer(
            MutableHttpResponse<?> response, Sources.Listed listed) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(listed.source().revision()))
                .body(TimelineSourceJson.of(listed));
    }
}
