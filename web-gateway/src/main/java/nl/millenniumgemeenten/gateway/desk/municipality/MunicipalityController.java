package nl.millenniumgemeenten.gateway.desk.municipality;

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
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.municipality.MunicipalityScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.MunicipalityService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens of the municipalities at the desk.
@Controller(MunicipalityScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MunicipalityController {
    private final MunicipalityService service;
    private final MunicipalityReading reading;
    private final MunicipalityList list;
    private final MunicipalityScreens screens;
    private final MunicipalityWriting writing;
    private final DeskPages pages;

    MunicipalityController(
            MunicipalityService service,
            MunicipalityReading reading,
            MunicipalityList list,
            MunicipalityScreens screens,
            MunicipalityWriting writing,
            DeskPages pages) {
        this.service = service;
        this.reading = reading;
        this.list = list;
        this.screens = screens;
        this.writing = writing;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(defaultValue = "") String zoek,
            @QueryValue(defaultValue = "") String bestaat,
            @QueryValue(defaultValue = "") String provincie) {
        var filter = new MunicipalityFilter(zoek.strip(), bestaat, provincie);
        return shown(
                service.all(editor.caller()),
                MunicipalityScreens.PATH,
                editor,
                all -> list.screen(all, filter, editor));
    }

    @Get("/{code:GM[0-9][0-9][0-9][0-9]}")
    HttpResponse<?> show(
            String code,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        var words = Notice.words(notice, taken, MunicipalityFields.ALL);
        return shown(
                reading.of(code, editor),
                MunicipalityScreens.path(code),
                editor,
                known -> screens.form(HttpStatus.OK, Writing.stored(known, words), editor));
    }

    @Post("/{code:GM[0-9][0-9][0-9][0-9]}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(String code, Form form, Editor editor) {
        return editor.mayPublish()
                ? writing.save(code, form, editor)
                : pages.notAllowed(editor, "Alleen een redacteur kan gemeenten wijzigen.");
    }

    private <T> HttpResponse<?> shown(
            Outcome<T> outcome, String path, Editor editor, Function<T, HttpResponse<?>> screen) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value, _) -> screen.apply(value);
            case Outcome.Refused<T> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<T>(), Outcome.Unavailable<T>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }
}
