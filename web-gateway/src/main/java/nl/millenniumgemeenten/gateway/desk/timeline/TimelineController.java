package nl.millenniumgemeenten.gateway.desk.timeline;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TimelineService;
import nl.millenniumgemeenten.gateway.service.TimelineSourceJson;
import nl.millenniumgemeenten.problem.Problem;

/// Keeps the list of the campaign's accounts and feeds elsewhere.
@Controller(TimelineScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class TimelineController {
    private static final List<Field> FIELDS =
            List.of(
                    Field.choice("kind", "Soort"),
                    new Field("address", "Adres"),
                    new Field("name", "Naam"),
                    Field.choice("active", "Ophalen"));

    private final TimelineService timeline;
    private final TimelineScreens screens;
    private final DeskPages pages;
    private final Moments moments;

    TimelineController(
            TimelineService timeline, TimelineScreens screens, DeskPages pages, Moments moments) {
        this.timeline = timeline;
        this.screens = screens;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(value = "na", defaultValue = "") String after,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        return editor.mayPublish()
                ? screens.list(
                        editor,
                        HttpStatus.OK,
                        Notice.words(notice, taken, FIELDS),
                        Tone.POSITIVE,
                        after)
                : mayNot(editor);
    }

    @Get("/nieuw")
    HttpResponse<?> begin(Editor editor) {
        var form =
                Form.EMPTY
                        .with("key", UUID.randomUUID().toString())
                        .with("kind", "MASTODON")
                        .with("active", "true");
        return editor.mayPublish()
                ? screens.adding(editor, HttpStatus.OK, form, List.of())
                : mayNot(editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(HttpRequest<?> request, Form typed, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var key = key(typed);
        var form = typed.with("key", key.toString());
        return switch (timeline.add(key, told(form), editor.caller())) {
            case Outcome.Ok<TimelineSourceJson>(var made, _) -> {
                Logged.on(request, made.id().toString());
                yield done(Notice.SOURCE_ADDED.on(TimelineScreens.PATH));
            }
            case Outcome.Refused<TimelineSourceJson> refused ->
                    screens.adding(
                            editor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            errors(refused.problem()));
            // Added under this key before, with other words: what is typed now is another one.
            case Outcome.Stale<TimelineSourceJson>() ->
                    screens.adding(
                            editor,
                            HttpStatus.PRECONDITION_FAILED,
                            form.with("key", UUID.randomUUID().toString()),
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Deze bron staat er al, met andere gegevens. Wil je er"
                                                    + " nog een toevoegen? Verstuur dan nog eens.")));
            case Outcome.Unavailable<TimelineSourceJson>() ->
                    pages.notKept(editor, TimelineScreens.PATH + "/nieuw", form);
        };
    }

    @Get("/{id}")
    HttpResponse<?> edit(UUID id, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (timeline.source(id, editor.caller())) {
            case Outcome.Ok<TimelineSourceJson>(var source, _) ->
                    screens.changing(id, editor, HttpStatus.OK, filled(source), List.of());
            case Outcome.Refused<TimelineSourceJson> _ -> pages.notFound(editor);
            case Outcome.Stale<TimelineSourceJson>(), Outcome.Unavailable<TimelineSourceJson>() ->
                    pages.serviceUnavailable(editor, TimelineScreens.PATH);
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(UUID id, Form form, Editor editor) {
        return editor.mayPublish()
                ? change(id, form, Notice.SOURCE_CHANGED.on(TimelineScreens.PATH), editor)
                : mayNot(editor);
    }

    private HttpResponse<?> change(UUID id, Form form, String doneAt, Editor editor) {
        return switch (timeline.change(id, form.revision(), told(form), editor.caller())) {
            case Outcome.Ok<TimelineSourceJson> _ -> done(doneAt);
            case Outcome.Refused<TimelineSourceJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : screens.changing(
                                    id,
                                    editor,
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    form,
                                    errors(refused.problem()));
            case Outcome.Stale<TimelineSourceJson>() -> together(id, form, editor);
            case Outcome.Unavailable<TimelineSourceJson>() ->
                    pages.notKept(editor, TimelineScreens.path(id), form);
        };
    }

    /// Somebody else was first. What was typed is saved together with that, unless both touched the
    /// same.
    private HttpResponse<?> together(UUID id, Form form, Editor editor) {
        return switch (timeline.source(id, editor.caller())) {
            case Outcome.Ok<TimelineSourceJson>(var theirs, _) ->
                    new MergeScreen(pages)
                            .together(
                                    form,
                                    FIELDS,
                                    new MergeScreen.Theirs(
                                            theirs.name(),
                                            moments.saved(theirs.changedAt()),
                                            TimelineScreens.path(id),
                                            filled(theirs),
                                            TimelineController::words,
                                            "Opslaan"),
                                    editor,
                                    merge ->
                                            change(
                                                    id,
                                                    merge.form(),
                                                    Taken.on(
                                                            Notice.MERGED.on(TimelineScreens.PATH),
                                                            merge),
                                                    editor));
            case Outcome.Refused<TimelineSourceJson> _ -> pages.notFound(editor);
            case Outcome.Stale<TimelineSourceJson>(), Outcome.Unavailable<TimelineSourceJson>() ->
                    pages.notKept(editor, TimelineScreens.path(id), form);
        };
    }

    private static String words(Field field, Form form) {
        var value = form.line(field.name());
        return switch (field.name()) {
            case "kind" -> TimelineScreens.kind(value);
            case "active" -> value.equals("true") ? "Ja" : "Nee";
            default -> value;
        };
    }

    @Get("/{id}/verwijderen")
    HttpResponse<?> askRemoval(UUID id, Editor editor) {
        return editor.mayPublish() ? removal(id, editor, HttpStatus.OK) : mayNot(editor);
    }

    private HttpResponse<?> removal(UUID id, Editor editor, HttpStatus status) {
        return switch (timeline.source(id, editor.caller())) {
            case Outcome.Ok<TimelineSourceJson>(var source, _) ->
                    screens.removing(editor, status, source);
            case Outcome.Refused<TimelineSourceJson> _ -> pages.notFound(editor);
            case Outcome.Stale<TimelineSourceJson>(), Outcome.Unavailable<TimelineSourceJson>() ->
                    pages.serviceUnavailable(editor, TimelineScreens.PATH);
        };
    }

    @Post("/{id}/verwijderen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (timeline.remove(id, form.revision(), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> done(Notice.SOURCE_REMOVED.on(TimelineScreens.PATH));
            case Outcome.Refused<byte[]> _ -> pages.notFound(editor);
            // Somebody else changed it: whether it still has to go is theirs to say.
            case Outcome.Stale<byte[]>() -> removal(id, editor, HttpStatus.PRECONDITION_FAILED);
            case Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, TimelineScreens.path(id) + "/verwijderen", form);
        };
    }

    @Post("/{id}/ophalen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> fetch(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (timeline.fetch(id, editor.caller())) {
            case Outcome.Ok<byte[]> _ -> done(Notice.SOURCE_FETCHING.on(TimelineScreens.PATH));
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notNow(editor, refused.detail(), TimelineScreens.PATH);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, TimelineScreens.path(id) + "/ophalen", form);
        };
    }

    private static Map<String, Object> told(Form form) {
        return Map.of(
                "kind", form.line("kind"),
                "address", form.line("address"),
                "name", form.line("name"),
                "active", form.line("active").equals("true"));
    }

    private static Form filled(TimelineSourceJson source) {
        return Opened.taking(
                Form.EMPTY
                        .with("kind", source.kind())
                        .with("address", source.address())
                        .with("name", source.name())
                        .with("active", source.active() ? "true" : "")
                        .with("revision", Long.toString(source.revision())));
    }

    /// The key that the form was made with; a form without one is its own.
    private static UUID key(Form form) {
        return form.id("key").orElseGet(UUID::randomUUID);
    }

    private static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(fault -> new FormErrorView(fault.pointer().substring(1), fault.detail()))
                .toList();
    }

    private static HttpResponse<?> done(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur houdt de tijdlijn bij.");
    }
}
