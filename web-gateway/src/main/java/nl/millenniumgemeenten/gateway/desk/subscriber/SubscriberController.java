package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReaderService;
import nl.millenniumgemeenten.problem.Problem;

/// The screens on which an administrator looks readers up and erases them at their request.
@Controller(SubscriberScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscriberController {
    private final ReaderService readers;
    private final SubscriberScreens screens;
    private final DeskPages pages;

    SubscriberController(ReaderService readers, SubscriberScreens screens, DeskPages pages) {
        this.readers = readers;
        this.screens = screens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(defaultValue = "") String adres,
            @QueryValue(defaultValue = "") String lijst,
            @QueryValue(defaultValue = "") String toestand,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var state = toestand.equals("pending") || toestand.equals("confirmed") ? toestand : "";
        var after = na.matches("[0-9a-f-]{36}") ? na : "";
        var wanted = new ReaderService.Wanted(adres.strip(), lijst, state, after);
        return administers(editor, () -> screens.list(wanted, Notice.of(notice), editor));
    }

    @Get("/csv")
    HttpResponse<?> export(
            Editor editor,
            @QueryValue(defaultValue = "newsletter") String lijst,
            @QueryValue(defaultValue = "active") String toestand) {
        return administers(
                editor,
                () ->
                        switch (readers.export(lijst, toestand, editor.caller())) {
                            case Outcome.Ok<InputStream>(var file, _) -> csv(file, "abonnees.csv");
                            case Outcome.Refused<InputStream> _ -> pages.notFound(editor);
                            case Outcome.Stale<InputStream>(), Outcome.Unavailable<InputStream>() ->
                                    pages.serviceUnavailable(editor, SubscriberScreens.PATH);
                        });
    }

    /// A file that is passed on as it comes in.
    static HttpResponse<?> csv(InputStream file, String name) {
        return HttpResponse.ok(new StreamedFile(file, MediaType.TEXT_CSV_TYPE).attach(name))
                .header("Cache-Control", "no-store");
    }

    @Get("/{id}")
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return administers(
                editor,
                () -> one(id, HttpStatus.OK, Form.EMPTY, Notice.of(notice), List.of(), editor));
    }

    @Post("/{id}/wissen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(UUID id, Form form, Editor editor, HttpRequest<?> request) {
        Logged.on(request, id.toString());
        return administers(editor, () -> forget(id, form, editor));
    }

    private HttpResponse<?> forget(UUID id, Form form, Editor editor) {
        boolean keep = !form.line("proof").equals("drop");
        return switch (readers.forget(id, form.line("reason"), keep, editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(
                            URI.create(Notice.READER_FORGOTTEN.on(SubscriberScreens.path(id))));
            case Outcome.Refused<byte[]> refused when refused.missing() -> pages.notFound(editor);
            case Outcome.Refused<byte[]>(var problem) ->
                    one(
                            id,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            Notice.NONE,
                            problem.errors().stream().map(SubscriberController::error).toList(),
                            editor);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, SubscriberScreens.path(id) + "/wissen", form);
        };
    }

    private static FormErrorView error(Problem.FieldProblem fault) {
        return new FormErrorView("reason", fault.detail(), "Reden");
    }

    private HttpResponse<?> one(
            UUID id,
            HttpStatus status,
            Form form,
            Notice notice,
            List<FormErrorView> errors,
            Editor editor) {
        return switch (readers.read(id, editor.caller())) {
            case Outcome.Ok<InsightJson>(var known, _) ->
                    screens.one(id, known, status, form, notice, errors, editor);
            case Outcome.Refused<InsightJson> _ -> pages.notFound(editor);
            case Outcome.Stale<InsightJson>(), Outcome.Unavailable<InsightJson>() ->
                    pages.serviceUnavailable(editor, SubscriberScreens.path(id));
        };
    }

    private HttpResponse<?> administers(Editor editor, Supplier<HttpResponse<?>> answer) {
        return editor.administers() ? answer.get() : screens.mayNot(editor);
    }
}
