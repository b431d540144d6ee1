package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ItemEditing;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PresentJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;

/// Takes what forms send of themselves while somebody types: what was typed, and that they are
/// open. For scripts, but for throwing a copy away.
@Controller(WorkingCopyController.ADDRESS + "/{kind:[a-z-]+}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
public class WorkingCopyController {
    static final String ADDRESS = "/redactie/werkkopie";

    private final List<KeptKind> kinds;
    private final DeskPages pages;
    private final Moments moments;

    WorkingCopyController(List<KeptKind> kinds, DeskPages pages, Moments moments) {
        this.kinds = List.copyOf(kinds);
        this.pages = pages;
        this.moments = moments;
    }

    /// Where the copy of this item is kept.
    public static String path(String kind, UUID id) {
        return ADDRESS + "/" + kind + "/" + id;
    }

    /// When something was kept: as people read it, and as it is named.
    @Serdeable
    record KeptJson(String at, String kept) {}

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> keep(String kind, UUID id, Form form, Editor editor) {
        return named(kind)
                .<HttpResponse<?>>map(found -> keep(found.around(id), form, editor))
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> keep(ItemEditing around, Form form, Editor editor) {
        return switch (around.keep(Copies.toKeep(form), editor.caller())) {
            case Outcome.Ok<WorkingCopyItemJson>(var kept, _) ->
                    HttpResponse.ok(
                            new KeptJson(moments.clock(kept.keptAt()), kept.keptAt().toString()));
            case Outcome.Refused<WorkingCopyItemJson> refused ->
                    HttpResponse.status(HttpStatus.valueOf(refused.problem().status()));
            case Outcome.Stale<WorkingCopyItemJson>(), Outcome.Unavailable<WorkingCopyItemJson>() ->
                    HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /// Throws away the copy that was offered. What was typed since stays, and is offered again.
    @Post("/weg")
    @Consumes(MediaType.ALL)
    HttpResponse<?> discard(String kind, UUID id, Form form, Editor editor) {
        var found = named(kind);
        if (found.isEmpty()) {
            return pages.notFound(editor);
        }
        var screen =
                form.line("new").isEmpty() ? found.get().screen(id) : found.get().screenOfNew();
        var seen = Copies.seen(form);
        if (seen.isEmpty()) {
            return HttpResponse.seeOther(URI.create(screen));
        }
        return switch (found.get()
                .around(id)
                .forget(Copies.window(form), seen.get(), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> HttpResponse.seeOther(URI.create(screen));
            case Outcome.Refused<byte[]> refused -> pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.serviceUnavailable(editor, screen);
        };
    }

    @Post("/open")
    @Consumes(MediaType.ALL)
    HttpResponse<?> present(String kind, UUID id, Editor editor) {
        return named(kind)
                                .map(found -> found.around(id).present(editor.caller()))
                                .orElseGet(Outcome.Unavailable::new)
                        instanceof Outcome.Ok<ItemsJson<PresentJson>>(var present, _)
                ? HttpResponse.ok(ItemsJson.whole(moments.present(present.items())))
                : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Post("/dicht")
    @Consumes(MediaType.ALL)
    HttpResponse<?> leave(String kind, UUID id, Editor editor) {
        named(kind).ifPresent(found -> found.around(id).leave(editor.caller()));
        return HttpResponse.noContent();
    }

    private Optional<KeptKind> named(String name) {
        return kinds.stream().filter(kind -> kind.keptAs().equals(name)).findFirst();
    }
}
