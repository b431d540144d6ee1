package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens of the media library.
@Controller(MediaScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaController {
    private final MediaService service;
    private final MediaScreens screens;
    private final MediaUploading uploading;
    private final MediaWriting writing;
    private final DeskPages pages;

    MediaController(
            MediaService service,
            MediaScreens screens,
            MediaUploading uploading,
            MediaWriting writing,
            DeskPages pages) {
        this.service = service;
        this.screens = screens;
        this.uploading = uploading;
        this.writing = writing;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String soort,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var asked = new MediaScreens.Asked(q.strip(), soort, na);
        return screens.list(HttpStatus.OK, asked, Notice.of(notice).text(), List.of(), editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.mayWrite()) {
            return mayNot(editor);
        }
        var files = UploadedFiles.of(request);
        return form.line("een").isEmpty()
                ? uploading.all(request, files, editor)
                : uploading.one(request, files, editor);
    }

    @Get("/{id}")
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        var words = Notice.words(notice, taken, MediumFields.ALL);
        return switch (service.read(id, editor.caller())) {
            case Outcome.Ok<MediumJson>(var medium, _) ->
                    screens.medium(
                            HttpStatus.OK,
                            medium,
                            MediumFields.opened(medium),
                            words,
                            List.of(),
                            editor);
            case Outcome.Refused<MediumJson> _ -> pages.notFound(editor);
            case Outcome.Stale<MediumJson>(), Outcome.Unavailable<MediumJson>() ->
                    pages.serviceUnavailable(editor, MediaScreens.path(id));
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(UUID id, Form form, Editor editor) {
        return editor.mayWrite() ? writing.describe(id, form, editor) : mayNot(editor);
    }

    @Post("/{id}/bestand")
    @Consumes(MediaType.ALL)
    HttpResponse<?> replace(UUID id, HttpRequest<?> request, Form form, Editor editor) {
        return editor.mayWrite()
                ? writing.replace(id, UploadedFiles.of(request), form, editor)
                : mayNot(editor);
    }

    @Post("/{id}/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        return editor.mayWrite() ? writing.withdraw(id, form, editor) : mayNot(editor);
    }

    @Post("/{id}/terugzetten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> restore(UUID id, Form form, Editor editor) {
        return editor.mayWrite() ? writing.restore(id, form, editor) : mayNot(editor);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen wie schrijft, kan de mediatheek wijzigen.");
    }
}
