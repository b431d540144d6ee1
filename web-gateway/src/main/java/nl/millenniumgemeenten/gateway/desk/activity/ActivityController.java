package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.activity.ActivityMerge;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens of one activity at the desk.
@Controller(ActivityScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ActivityController {
    private final ActivityService service;
    private final ActivityScreens screens;
    private final ActivityWriting writing;
    private final ActivityDeciding deciding;
    private final DeskPages pages;

    ActivityController(
            ActivityService service,
            ActivityScreens screens,
            ActivityWriting writing,
            ActivityDeciding deciding,
            DeskPages pages) {
        this.service = service;
        this.screens = screens;
        this.writing = writing;
        this.deciding = deciding;
        this.pages = pages;
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(HttpRequest<?> request, Editor editor) {
        return editor.mayPublish() ? screens.fresh(request, editor) : mayNot(editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Uploads uploads, Editor editor) {
        return editor.mayPublish() ? writing.create(form, uploads, editor) : mayNot(editor);
    }

    @Get("/{id}")
    HttpResponse<?> edit(
            UUID id,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken,
            HttpRequest<?> request,
            Editor editor) {
        var words = Notice.words(notice, taken, ActivityMerge.FIELDS);
        // Who may not write sees what there is to read.
        return editor.mayPublish()
                ? read(id, editor, activity -> screens.opened(activity, words, request, editor))
                : HttpResponse.seeOther(URI.create(ActivityScreens.path(id) + "/voorbeeld"));
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(UUID id, Form form, Uploads uploads, Editor editor) {
        return editor.mayPublish() ? writing.save(id, form, uploads, editor) : mayNot(editor);
    }

    @Get("/{id}/voorbeeld")
    HttpResponse<?> preview(UUID id, Editor editor) {
        return read(id, editor, activity -> screens.preview(activity, editor));
    }

    @Post("/{id}/terugvragen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> askBack(UUID id, Form form, Editor editor) {
        return editor.mayPublish() ? deciding.askBack(id, form, editor) : mayNot(editor);
    }

    @Post("/{id}/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        return editor.mayPublish() ? deciding.withdraw(id, form, editor) : mayNot(editor);
    }

    /// What is no id is the id of nothing.
    @Error
    HttpResponse<?> noId(ConversionErrorException unreadable, Editor editor) {
        return pages.notFound(editor);
    }

    private HttpResponse<?> read(
            UUID id, Editor editor, Function<ActivityJson, HttpResponse<?>> shown) {
        return switch (service.read(id, editor.caller())) {
            case Outcome.Ok<ActivityJson>(var activity, _) -> shown.apply(activity);
            case Outcome.Refused<ActivityJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ActivityJson>(), Outcome.Unavailable<ActivityJson>() ->
                    pages.serviceUnavailable(editor, ActivityScreens.path(id));
        };
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan activiteiten bewerken.");
    }
}
