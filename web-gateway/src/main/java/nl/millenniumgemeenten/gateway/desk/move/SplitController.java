package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.MoveService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Makes a discussion of its own of some contributions. They are ticked on as many pieces of the
/// discussion as it has: what was ticked goes along from one to the next.
@Controller(MoveScreens.DISCUSSIONS + "/{id}/splitsen")
@ExecuteOn(TaskExecutors.BLOCKING)
class SplitController {
    private final MoveService moves;
    private final SplitScreens screens;
    private final MoveScreens moving;
    private final DeskPages pages;

    SplitController(MoveService moves, SplitScreens screens, MoveScreens moving, DeskPages pages) {
        this.moves = moves;
        this.screens = screens;
        this.moving = moving;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(UUID id, Editor editor) {
        return editor.mayDiscuss()
                ? screens.choose(id, editor, HttpStatus.OK, Form.EMPTY, 0, List.of())
                : mayNot(editor);
    }

    /// Another piece to choose from, or on to what will happen.
    @Post("/kiezen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        if (form.line("verder").isEmpty()) {
            int after = (int) Math.min(form.count("na"), Integer.MAX_VALUE);
            return screens.choose(id, editor, HttpStatus.OK, form, after, List.of());
        }
        return screens.foresee(id, editor, HttpStatus.OK, form, List.of());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> split(HttpRequest<?> request, UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var key = form.id("key").orElseGet(UUID::randomUUID);
        var outcome =
                moves.split(
                        id,
                        key,
                        form.line("title"),
                        Chosen.in(form).all(),
                        form.text("reason"),
                        editor.caller());
        return switch (outcome) {
            case Outcome.Ok<DiscussionJson>(var made, var revision) -> {
                Logged.on(request, made.id().toString());
                yield done(made, revision, editor);
            }
            case Outcome.Refused<DiscussionJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : screens.foresee(
                                    id,
                                    editor,
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    form,
                                    Targets.errors(refused));
            case Outcome.Stale<DiscussionJson>() -> screens.chooseAgain(id, editor, form);
            case Outcome.Unavailable<DiscussionJson>() ->
                    pages.notKept(editor, SplitScreens.path(id), form.with("key", key.toString()));
        };
    }

    private HttpResponse<?> done(DiscussionJson made, long revision, Editor editor) {
        var notice = moving.notice(made.id(), revision, made, Notice.DISCUSSION_SPLIT, editor);
        return HttpResponse.seeOther(URI.create(notice.on(MoveScreens.path(made.id()))));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur of moderator splitst discussies.");
    }
}
