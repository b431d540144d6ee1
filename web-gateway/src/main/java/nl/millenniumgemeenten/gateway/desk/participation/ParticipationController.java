package nl.millenniumgemeenten.gateway.desk.participation;

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
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;

/// The screen of one participation, and everything that is sent from it.
@Controller(ParticipationPaths.LIST + "/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipationController {
    private final ParticipationService participations;
    private final ParticipationScreens screens;
    private final ParticipationWriting writing;
    private final ParticipationDeciding deciding;
    private final DeskPages pages;

    ParticipationController(
            ParticipationService participations,
            ParticipationScreens screens,
            ParticipationWriting writing,
            ParticipationDeciding deciding,
            DeskPages pages) {
        this.participations = participations;
        this.screens = screens;
        this.writing = writing;
        this.deciding = deciding;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            String code,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken,
            Editor editor) {
        var words = Notice.words(notice, taken, ParticipationWords.ALL);
        return read(
                code,
                editor,
                stored -> screens.screen(HttpStatus.OK, Writing.stored(stored, words), editor));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(String code, Form form, Editor editor) {
        return writes(code, editor, () -> writing.save(code, form, editor));
    }

    @Get("/profiel")
    HttpResponse<?> profile(String code, Editor editor) {
        return writes(
                code, editor, () -> read(code, editor, stored -> writing.profile(stored, editor)));
    }

    @Post("/profiel")
    @Consumes(MediaType.ALL)
    HttpResponse<?> saveProfile(String code, Form form, Editor editor) {
        return writes(code, editor, () -> writing.saveProfile(code, form, editor));
    }

    @Post("/pauze")
    @Consumes(MediaType.ALL)
    HttpResponse<?> hold(String code, Form form, Editor editor) {
        return writes(code, editor, () -> deciding.hold(code, form, editor));
    }

    @Post("/verslag")
    @Consumes(MediaType.ALL)
    HttpResponse<?> report(String code, Form form, Editor editor) {
        return writes(code, editor, () -> deciding.report(code, form, editor));
    }

    @Post("/opvolging/{successor}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> decide(String code, String successor, Form form, Editor editor) {
        return ParticipationPaths.isCode(successor)
                ? writes(code, editor, () -> deciding.decide(code, successor, form, editor))
                : pages.notFound(editor);
    }

    private HttpResponse<?> writes(String code, Editor editor, Supplier<HttpResponse<?>> write) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan deelnames wijzigen.");
        }
        return ParticipationPaths.isCode(code) ? write.get() : pages.notFound(editor);
    }

    private HttpResponse<?> read(
            String code, Editor editor, Function<ParticipationJson, HttpResponse<?>> shown) {
        if (!ParticipationPaths.isCode(code)) {
            return pages.notFound(editor);
        }
        return switch (participations.read(code, editor.caller())) {
            case Outcome.Ok<ParticipationJson>(var stored, _) -> shown.apply(stored);
            case Outcome.Refused<ParticipationJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ParticipationJson>(), Outcome.Unavailable<ParticipationJson>() ->
                    pages.serviceUnavailable(editor, ParticipationPaths.one(code));
        };
    }
}
