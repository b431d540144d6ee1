package nl.millenniumgemeenten.gateway.desk.subscriber;

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
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReaderImportJson;
import nl.millenniumgemeenten.gateway.service.ReaderService;
import nl.millenniumgemeenten.problem.Problem;

/// Brings files with readers: people who agreed elsewhere, or who are asked first.
@Controller(ReaderImportScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReaderImportController {
    private static final long MOST = 100L * 1024 * 1024;

    private final ReaderService readers;
    private final ReaderImportScreens screens;
    private final SubscriberScreens subscribers;
    private final DeskPages pages;

    ReaderImportController(
            ReaderService readers,
            ReaderImportScreens screens,
            SubscriberScreens subscribers,
            DeskPages pages) {
        this.readers = readers;
        this.screens = screens;
        this.subscribers = subscribers;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(Editor editor) {
        return editor.administers()
                ? screens.form(HttpStatus.OK, Form.EMPTY, List.of(), editor)
                : subscribers.mayNot(editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> bring(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.administers()) {
            return subscribers.mayNot(editor);
        }
        var files = UploadedFiles.of(request);
        var errors = new ArrayList<FormErrorView>();
        if (files.isEmpty()) {
            errors.add(new FormErrorView("file", "Kies een CSV-bestand.", "Bestand"));
        } else if (files.getFirst().bytes() > MOST) {
            errors.add(
                    new FormErrorView(
                            "file", "Het bestand is te groot: hoogstens 100 MB.", "Bestand"));
        }
        if (form.line("source").isEmpty()) {
            errors.add(
                    new FormErrorView(
                            "source",
                            "Zeg waar en hoe deze mensen toestemming gaven.",
                            "Bron van de toestemming"));
        }
        if (form.line("consentOn").isEmpty()) {
            errors.add(
                    new FormErrorView(
                            "consentOn",
                            "Vul de dag van de toestemming in.",
                            "Datum van de toestemming"));
        }
        if (!errors.isEmpty()) {
            return screens.form(HttpStatus.UNPROCESSABLE_ENTITY, form, errors, editor);
        }
        var origin =
                new ReaderService.Origin(
                        form.line("list"),
                        form.line("mode"),
                        form.line("source"),
                        form.line("consentOn"));
        return switch (readers.bring(origin, files.getFirst().file(), editor.caller())) {
            case Outcome.Ok<ReaderImportJson>(var file, _) -> {
                Logged.on(request, file.id().toString());
                yield HttpResponse.seeOther(URI.create(ReaderImportScreens.path(file.id())));
            }
            case Outcome.Refused<ReaderImportJson>(var problem) ->
                    screens.form(HttpStatus.UNPROCESSABLE_ENTITY, form, errors(problem), editor);
            case Outcome.Stale<ReaderImportJson>(), Outcome.Unavailable<ReaderImportJson>() ->
                    pages.notKept(editor, ReaderImportScreens.PATH, form);
        };
    }

    private static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("file", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(fault -> new FormErrorView(fault.pointer().substring(1), fault.detail()))
                .toList();
    }

    @Get("/{id}")
    HttpResponse<?> show(UUID id, Editor editor) {
        if (!editor.administers()) {
            return subscribers.mayNot(editor);
        }
        return switch (readers.imported(id, editor.caller())) {
            case Outcome.Ok<ReaderImportJson>(var file, _) -> screens.file(file, editor);
            case Outcome.Refused<ReaderImportJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ReaderImportJson>(), Outcome.Unavailable<ReaderImportJson>() ->
                    pages.serviceUnavailable(editor, ReaderImportScreens.path(id));
        };
    }

    @Get("/{id}/csv")
    HttpResponse<?> rejects(UUID id, Editor editor) {
        if (!editor.administers()) {
            return subscribers.mayNot(editor);
        }
        return switch (readers.rejects(id, editor.caller())) {
            case Outcome.Ok<InputStream>(var file, _) ->
                    SubscriberController.csv(file, "niet-overgenomen.csv");
            case Outcome.Refused<InputStream> _ -> pages.notFound(editor);
            case Outcome.Stale<InputStream>(), Outcome.Unavailable<InputStream>() ->
                    pages.serviceUnavailable(editor, ReaderImportScreens.path(id));
        };
    }
}
