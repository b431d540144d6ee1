package nl.millenniumgemeenten.content.workingcopy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// What the caller typed and did not save yet. There is no way to ask for that of somebody else.
@Controller("/working-copies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class WorkingCopyResource {
    private final WorkingCopies copies;
    private final WorkingCopyFields fields;
    private final InstantSource clock;

    WorkingCopyResource(WorkingCopies copies, WorkingCopyFields fields, InstantSource clock) {
        this.copies = copies;
        this.fields = fields;
        this.clock = clock;
    }

    @Get
    ItemsJson<WorkingCopyItemJson> list(Authentication authentication) {
        return ItemsJson.whole(
                copies.of(SignedIn.editor(authentication).id()).stream()
                        .map(WorkingCopyItemJson::of)
                        .toList());
    }

    /// The newest copy, of whichever window.
    @Get("/{kind:[a-z-]+}/{id}")
    WorkingCopyJson get(String kind, UUID id, Authentication authentication) {
        return copies.of(SignedIn.editor(authentication).id(), kind, id).stream()
                .findFirst()
                .map(this::json)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Hiervan is niets bewaard."));
    }

    /// The copies of all windows, whole, newest first.
    @Get("/{kind:[a-z-]+}/{id}/windows")
    ItemsJson<WorkingCopyJson> windows(String kind, UUID id, Authentication authentication) {
        return ItemsJson.whole(
                copies.of(SignedIn.editor(authentication).id(), kind, id).stream()
                        .map(this::json)
                        .toList());
    }

    @Put("/{kind:[a-z-]+}/{id}")
    WorkingCopyItemJson put(
            String kind, UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var typed = fields.read(body);
        var copy =
                new WorkingCopy(
                        SignedIn.editor(authentication).id(),
                        kind,
                        id,
                        typed.window(),
                        typed.edition(),
                        typed.revision(),
                        typed.title(),
                        typed.fields(),
                        // As the database keeps it, so that it can be named again.
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return WorkingCopyItemJson.of(copies.keep(copy, typed.goesOnWith()));
    }

    @Delete("/{kind:[a-z-]+}/{id}")
    HttpResponse<?> delete(
            String kind,
            UUID id,
            @Nullable @QueryValue String window,
            @Nullable @QueryValue String keptUpTo,
            Authentication authentication) {
        copies.forget(
                SignedIn.editor(authentication).id(),
                kind,
                id,
                Optional.ofNullable(window),
                moment(keptUpTo));
        return HttpResponse.noContent();
    }

    /// @throws ProblemException `malformed`
    private Instant moment(@Nullable String keptUpTo) {
        try {
            return keptUpTo == null ? clock.instant() : Instant.parse(keptUpTo);
        } catch (DateTimeParseException _) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "keptUpTo moet een moment zijn, zoals 2026-11-28T09:30:00.123456Z.");
        }
    }

    private WorkingCopyJson json(WorkingCopy copy) {
        return new WorkingCopyJson(
                copy.kind(),
                copy.item(),
                copy.window(),
                copy.edition(),
                copy.revision(),
                copy.title(),
                copy.keptAt(),
                fields.fields(copy.fields()));
    }
}
