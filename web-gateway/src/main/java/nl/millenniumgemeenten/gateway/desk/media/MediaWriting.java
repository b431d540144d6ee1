package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.UploadedFile;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Takes what an editor does with a picture or document.
@Singleton
class MediaWriting {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "/title", "title",
                    "/credit", "credit",
                    "/alternative", "alternative",
                    "/focalX", "focusX",
                    "/focalY", "focusY",
                    "/file", "bestand");
    private static final Map<String, String> LABELS =
            Map.of(
                    "title", "Titel",
                    "credit", "Maker",
                    "alternative", "Alternatieve tekst",
                    "focusX", "Van links",
                    "focusY", "Van boven");

    private final MediaService service;
    private final MediaScreens screens;
    private final DeskPages pages;
    private final SeeOnSite site;

    MediaWriting(MediaService service, MediaScreens screens, DeskPages pages, SeeOnSite site) {
        this.service = service;
        this.screens = screens;
        this.pages = pages;
        this.site = site;
    }

    HttpResponse<?> describe(UUID id, Form form, Editor editor) {
        return describe(id, form, Optional.empty(), editor);
    }

    private HttpResponse<?> describe(UUID id, Form sent, Optional<Merge> merged, Editor editor) {
        var form = MediumFields.apart(sent);
        var typed = new Sent(id, form, merged, editor);
        return answer(
                service.describe(id, form.revision(), description(form), editor.caller()),
                typed,
                merged.isPresent() ? Notice.MERGED : Notice.MEDIA_SAVED,
                () ->
                        read(
                                typed,
                                theirs ->
                                        screens.together(
                                                theirs,
                                                form,
                                                editor,
                                                merge ->
                                                        describe(
                                                                id,
                                                                merge.form(),
                                                                Optional.of(merge),
                                                                editor))));
    }

    HttpResponse<?> replace(UUID id, List<UploadedFile> files, Form form, Editor editor) {
        var sent = Sent.pressed(id, editor);
        if (files.isEmpty()) {
            return again(sent, HttpStatus.UNPROCESSABLE_ENTITY, "bestand", "Kies een bestand.");
        }
        var file = files.getFirst();
        return answer(
                service.replace(id, form.revision(), file.name(), file.file(), editor.caller()),
                sent,
                Notice.MEDIA_REPLACED,
                () -> changedMeanwhile(sent));
    }

    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        var sent = Sent.pressed(id, editor);
        return answer(
                service.withdraw(id, form.revision(), editor.caller()),
                sent,
                Notice.MEDIA_WITHDRAWN,
                () -> changedMeanwhile(sent));
    }

    HttpResponse<?> restore(UUID id, Form form, Editor editor) {
        var sent = Sent.pressed(id, editor);
        return answer(
                service.restore(id, form.revision(), editor.caller()),
                sent,
                Notice.MEDIA_RESTORED,
                () -> changedMeanwhile(sent));
    }

    /// What somebody sent, perhaps with what somebody else saved in it.
    private record Sent(UUID id, Form typed, Optional<Merge> merged, Editor editor) {

        /// A form in which nothing is typed.
        static Sent pressed(UUID id, Editor editor) {
            return new Sent(id, Form.EMPTY, Optional.empty(), editor);
        }
    }

    private static Map<String, Object> description(Form form) {
        var description = new HashMap<String, Object>();
        description.put("title", form.line("title"));
        description.put("credit", form.line("credit"));
        description.put("alternative", form.line("alternative"));
        if (!form.line("focusX").isEmpty()) {
            description.put("focalX", part(form.line("focusX")));
        }
        if (!form.line("focusY").isEmpty()) {
            description.put("focalY", part(form.line("focusY")));
        }
        return description;
    }

    /// Percents as a part of one; what is no number stays what it is, for the service to refuse.
    private static Object part(String percents) {
        return percents.matches("[0-9]{1,3}") ? Integer.parseInt(percents) / 100.0 : percents;
    }

    private HttpResponse<?> answer(
            Outcome<MediumJson> outcome,
            Sent sent,
            Notice notice,
            Supplier<HttpResponse<?>> conflict) {
        return switch (outcome) {
            case Outcome.Ok<MediumJson>(var medium, var revision) -> {
                if (medium.isTold()) {
                    site.notice(Topic.MEDIA, medium.id().toString(), revision, notice, notice);
                }
                var path = notice.on(MediaScreens.path(medium.id()));
                yield HttpResponse.seeOther(
                        URI.create(sent.merged().map(merge -> Taken.on(path, merge)).orElse(path)));
            }
            case Outcome.Refused<MediumJson> refused when refused.missing() ->
                    pages.notFound(sent.editor());
            case Outcome.Refused<MediumJson> refused
                    when refused.problem().status() == HttpStatus.FORBIDDEN.getCode() ->
                    pages.notAllowed(sent.editor(), refused.detail());
            case Outcome.Refused<MediumJson> refused ->
                    again(sent, HttpStatus.valueOf(refused.problem().status()), errors(refused));
            case Outcome.Stale<MediumJson>() -> conflict.get();
            case Outcome.Unavailable<MediumJson>() ->
                    pages.notKept(sent.editor(), MediaScreens.path(sent.id()), sent.typed());
        };
    }

    private static List<FormErrorView> errors(Outcome.Refused<MediumJson> refused) {
        var faults = refused.problem().errors();
        return faults.isEmpty()
                ? List.of(new FormErrorView("", refused.detail()))
                : faults.stream()
                        .map(fault -> {
                            var field = FIELDS.getOrDefault(fault.pointer(), "");
                            var label = LABELS.get(field);
                            var detail =
                                    field.startsWith("focus")
                                            ? "Vul een heel getal in van 0 tot en met 100, bij beide."
                                            : fault.detail();
                            return new FormErrorView(
                                    field, label == null ? detail : label + ": " + detail);
                        })
                        .toList();
    }

    private HttpResponse<?> changedMeanwhile(Sent sent) {
        return again(
                sent,
                HttpStatus.PRECONDITION_FAILED,
                "",
                "Iemand anders heeft dit net gewijzigd. Hieronder staat hoe het nu is. Kijk of je"
                        + " nog hetzelfde wilt.");
    }

    private HttpResponse<?> again(Sent sent, HttpStatus status, String field, String message) {
        return again(sent, status, List.of(new FormErrorView(field, message)));
    }

    private HttpResponse<?> again(Sent sent, HttpStatus status, List<FormErrorView> errors) {
        return read(
                sent,
                medium ->
                        screens.medium(
                                status,
                                medium,
                                sent.typed().fields().isEmpty()
                                        ? MediumFields.opened(medium)
                                        : sent.typed(),
                                "",
                                errors,
                                sent.editor()));
    }

    private HttpResponse<?> read(Sent sent, Function<MediumJson, HttpResponse<?>> then) {
        return service.read(sent.id(), sent.editor().caller())
                        instanceof Outcome.Ok<MediumJson>(var medium, _)
                ? then.apply(medium)
                : pages.serviceUnavailable(sent.editor(), MediaScreens.path(sent.id()));
    }
}
