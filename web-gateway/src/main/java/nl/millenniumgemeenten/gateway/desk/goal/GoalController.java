package nl.millenniumgemeenten.gateway.desk.goal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.goal.GoalScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.GoalJson;
import nl.millenniumgemeenten.gateway.service.GoalService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens of the goals at the desk.
@Controller(GoalScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class GoalController {
    private final GoalService service;
    private final GoalScreens screens;
    private final GoalWriting writing;
    private final DeskPages pages;

    GoalController(GoalService service, GoalScreens screens, GoalWriting writing, DeskPages pages) {
        this.service = service;
        this.screens = screens;
        this.writing = writing;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Editor editor) {
        return switch (service.list(editor.caller())) {
            case Outcome.Ok<ItemsJson<GoalJson>>(var goals, _) ->
                    screens.list(goals.items(), editor);
            case Outcome.Refused<ItemsJson<GoalJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<GoalJson>>(), Outcome.Unavailable<ItemsJson<GoalJson>>() ->
                    pages.serviceUnavailable(editor, GoalScreens.PATH);
        };
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(Editor editor) {
        return editor.mayPublish()
                ? screens.form(HttpStatus.OK, Writing.fresh(Form.EMPTY), editor)
                : mayNot(editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Editor editor) {
        return editor.mayPublish() ? writing.create(form, editor) : mayNot(editor);
    }

    @Get("/{number:[1-9][0-9]?}")
    HttpResponse<?> show(
            int number,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        var words = Notice.words(notice, taken, GoalScreens.FIELDS);
        return switch (service.read(number, editor.caller())) {
            case Outcome.Ok<GoalJson>(var goal, _) ->
                    screens.form(HttpStatus.OK, Writing.stored(goal, words), editor);
            case Outcome.Refused<GoalJson> _ -> pages.notFound(editor);
            case Outcome.Stale<GoalJson>(), Outcome.Unavailable<GoalJson>() ->
                    pages.serviceUnavailable(editor, GoalScreens.path(number));
        };
    }

    @Post("/{number:[1-9][0-9]?}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(int number, Form form, Editor editor) {
        return editor.mayPublish() ? writing.save(number, form, editor) : mayNot(editor);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan doelen wijzigen.");
    }
}
