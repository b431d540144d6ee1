package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.UploadedFile;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Takes files in for the library, each judged apart: one that is refused keeps no other out.
@Singleton
class MediaUploading {
    static final String FIELD = "bestanden";

    private static final long MOST = 50L * 1024 * 1024;

    private final MediaService service;
    private final MediaScreens screens;
    private final DeskPages pages;

    MediaUploading(MediaService service, MediaScreens screens, DeskPages pages) {
        this.service = service;
        this.screens = screens;
        this.pages = pages;
    }

    /// Many files from a form; what was refused stands above the library.
    HttpResponse<?> all(HttpRequest<?> request, List<UploadedFile> files, Editor editor) {
        var refusals = new ArrayList<FormErrorView>();
        var added = new ArrayList<String>();
        for (var file : files) {
            var uploaded = upload(file, editor);
            if (uploaded.tile() == null) {
                refusals.add(new FormErrorView(FIELD, uploaded.refusal()));
            } else {
                added.add(uploaded.tile().id());
            }
        }
        Logged.on(request, String.join(", ", added));
        if (files.isEmpty()) {
            refusals.add(new FormErrorView(FIELD, "Kies een of meer bestanden."));
        }
        if (refusals.isEmpty()) {
            return HttpResponse.seeOther(URI.create(Notice.MEDIA_ADDED.on(MediaScreens.PATH)));
        }
        var notice =
                switch (added.size()) {
                    case 0 -> "";
                    case 1 -> "1 bestand is toegevoegd.";
                    default -> added.size() + " bestanden zijn toegevoegd.";
                };
        return screens.list(
                HttpStatus.UNPROCESSABLE_ENTITY, MediaScreens.Asked.ALL, notice, refusals, editor);
    }

    /// One file, sent by a script that shows how far it is: answered with a piece of a page.
    HttpResponse<?> one(HttpRequest<?> request, List<UploadedFile> files, Editor editor) {
        var uploaded =
                files.isEmpty()
                        ? new UploadedView(
                                null, "Dit bestand kwam niet goed aan. Probeer het nog eens.")
                        : upload(files.getFirst(), editor);
        if (uploaded.tile() != null) {
            Logged.on(request, uploaded.tile().id());
        }
        return pages.screen(
                uploaded.refusal().isEmpty() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_ENTITY,
                "desk/media_uploaded",
                uploaded);
    }

    private UploadedView upload(UploadedFile file, Editor editor) {
        if (file.bytes() > MOST) {
            return new UploadedView(
                    null, file.name() + ": Dit bestand is te groot: hoogstens 50 MB.");
        }
        return switch (service.add(file.name(), file.file(), editor.caller())) {
            case Outcome.Ok<MediumJson>(var medium, _) ->
                    new UploadedView(MediaTiles.tile(medium), "");
            case Outcome.Refused<MediumJson> refused ->
                    new UploadedView(null, reason(refused, file.name()));
            case Outcome.Stale<MediumJson>(), Outcome.Unavailable<MediumJson>() ->
                    new UploadedView(
                            null,
                            file.name()
                                    + ": Opslaan lukt nu even niet, door een storing bij ons."
                                    + " Probeer het straks nog eens.");
        };
    }

    static String reason(Outcome.Refused<MediumJson> refused, String name) {
        var errors = refused.problem().errors();
        return errors.isEmpty() ? name + ": " + refused.detail() : errors.getFirst().detail();
    }
}
