package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.MoveService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.TypedId;

/// Makes a discussion part of another.
@Controller(MoveScreens.DISCUSSIONS + "/{id}/samenvoegen")
@ExecuteOn(TaskExecutors.BLOCKING)
class MergeController {
    private static final String STALE =
            "Iemand anders heeft deze discussie net gewijzigd. Kijk eerst of je haar nog wilt"
                    + " samenvoegen.";

    private final DiscussionService discussions;
    private final MoveService moves;
    private final MoveScreens screens;
    private final DeskPages pages;

    MergeController(
            DiscussionService discussions,
            MoveService moves,
            MoveScreens screens,
            DeskPages pages) {
        this.discussions = discussions;
        this.moves = moves;
        this.screens = screens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = "zoek", defaultValue = "") String words,
            @QueryValue(value = "naar", defaultValue = "") String into) {
        return leaving(
                id, editor, leaving -> screens.show(leaving, TypedId.read(into), words, editor));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> merge(UUID id, Form form, Editor editor) {
        var target = form.id("naar");
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        if (target.isEmpty()) {
            return HttpResponse.seeOther(URI.create(path(id)));
        }
        var outcome =
                moves.merge(
                        id, form.revision(), target.get(), form.text("reason"), editor.caller());
        return screens.after(
                outcome,
                new MoveScreens.Sent(path(id), form, editor, STALE),
                whole -> done(id, form, whole.value(), editor),
                errors ->
                        leaving(
                                id,
                                editor,
                                leaving ->
                                        screens.again(
                                                leaving, target.get(), form, editor, errors)));
    }

    private HttpResponse<?> done(UUID id, Form form, DiscussionJson whole, Editor editor) {
        var notice =
                screens.notice(id, form.revision() + 1, whole, Notice.DISCUSSIONS_MERGED, editor);
        return HttpResponse.seeOther(URI.create(notice.on(MoveScreens.path(whole.id()))));
    }

    private HttpResponse<?> leaving(
            UUID id, Editor editor, Function<MoveScreens.Leaving, HttpResponse<?>> then) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        return switch (discussions.discussion(id, editor.caller())) {
            case Outcome.Ok<DiscussionJson>(var found, var revision) ->
                    then.apply(
                            new MoveScreens.Leaving(
                                    "“" + found.title() + "” samenvoegen",
                                    new LinkView("Terug naar de discussie", MoveScreens.path(id)),
                                    path(id),
                                    found,
                                    List.of(),
                                    revision,
                                    "Voeg samen"));
            case Outcome.Refused<DiscussionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<DiscussionJson>(), Outcome.Unavailable<DiscussionJson>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    private static String path(UUID id) {
        return MoveScreens.path(id) + "/samenvoegen";
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur of moderator voegt discussies samen.");
    }
}
