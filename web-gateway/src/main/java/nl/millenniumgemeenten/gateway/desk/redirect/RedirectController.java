package nl.millenniumgemeenten.gateway.desk.redirect;

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
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.RedirectJson;
import nl.millenniumgemeenten.gateway.service.WayService;
import nl.millenniumgemeenten.problem.Problem;

/// Makes, changes and takes away redirects, one by one or as a list.
@Controller(RedirectScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class RedirectController {
    private static final List<Field> FIELDS =
            List.of(new Field("from", "Van"), new Field("to", "Naar"));

    private final WayService ways;
    private final RedirectScreens screens;
    private final RedirectTargets targets;
    private final RedirectImport imports;
    private final DeskPages pages;
    private final Moments moments;

    RedirectController(
            WayService ways,
            RedirectScreens screens,
            RedirectTargets targets,
            RedirectImport imports,
            DeskPages pages,
            Moments moments) {
        this.ways = ways;
        this.screens = screens;
        this.targets = targets;
        this.imports = imports;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(value = "na", defaultValue = "") String after,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        return screens.list(
                editor,
                HttpStatus.OK,
                Notice.words(notice, taken, FIELDS),
                List.of(),
                Form.EMPTY,
                q.strip(),
                after);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var faults = faults(form);
        if (!faults.isEmpty()) {
            return again(editor, faults, form);
        }
        return switch (ways.add(form.line("from"), form.line("to"), editor.caller())) {
            case Outcome.Ok<RedirectJson>(var made, _) -> {
                Logged.on(request, made.id().toString());
                yield done(Notice.REDIRECTED);
            }
            case Outcome.Refused<RedirectJson> refused ->
                    again(editor, errors(refused.problem()), form);
            case Outcome.Stale<RedirectJson>(), Outcome.Unavailable<RedirectJson>() ->
                    pages.notKept(editor, RedirectScreens.PATH, form);
        };
    }

    @Post("/inlezen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> importAll(Form form, Uploads uploads, Editor editor) {
        return editor.mayPublish() ? imports.answer(form, uploads, editor) : mayNot(editor);
    }

    @Get("/{id}")
    HttpResponse<?> edit(UUID id, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (ways.redirect(id, editor.caller())) {
            case Outcome.Ok<RedirectJson>(var redirect, _) ->
                    form(
                            editor,
                            HttpStatus.OK,
                            redirect,
                            filled(redirect, redirect.revision()),
                            List.of());
            case Outcome.Refused<RedirectJson> _ -> pages.notFound(editor);
            case Outcome.Stale<RedirectJson>(), Outcome.Unavailable<RedirectJson>() ->
                    pages.serviceUnavailable(editor, RedirectScreens.PATH);
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var faults = faults(form);
        if (!faults.isEmpty()) {
            return formAgain(id, editor, form, faults);
        }
        return change(id, form, Notice.REDIRECTED.on(RedirectScreens.PATH), editor);
    }

    private HttpResponse<?> change(UUID id, Form form, String doneAt, Editor editor) {
        return switch (ways.change(
                id, form.revision(), form.line("from"), form.line("to"), editor.caller())) {
            case Outcome.Ok<RedirectJson> _ -> HttpResponse.seeOther(URI.create(doneAt));
            case Outcome.Refused<RedirectJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : formAgain(id, editor, form, errors(refused.problem()));
            case Outcome.Stale<RedirectJson>() -> together(id, form, editor);
            case Outcome.Unavailable<RedirectJson>() ->
                    pages.notKept(editor, screens.path(id), form);
        };
    }

    @Post("/{id}/weghalen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (ways.remove(id, form.revision(), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> done(Notice.REDIRECT_REMOVED);
            case Outcome.Refused<byte[]> _ -> pages.notFound(editor);
            case Outcome.Stale<byte[]>() -> changedMeanwhile(id, form, editor);
            case Outcome.Unavailable<byte[]>() -> pages.notKept(editor, screens.path(id), form);
        };
    }

    private List<FormErrorView> faults(Form form) {
        return Stream.of(
                        new FormErrorView("from", targets.faultOfFrom(form.line("from"))),
                        new FormErrorView("to", targets.fault(form.line("to"))))
                .filter(fault -> !fault.message().isEmpty())
                .toList();
    }

    private HttpResponse<?> formAgain(
            UUID id, Editor editor, Form form, List<FormErrorView> errors) {
        return switch (ways.redirect(id, editor.caller())) {
            case Outcome.Ok<RedirectJson>(var redirect, _) ->
                    form(editor, HttpStatus.UNPROCESSABLE_ENTITY, redirect, form, errors);
            case Outcome.Refused<RedirectJson> _ -> pages.notFound(editor);
            case Outcome.Stale<RedirectJson>(), Outcome.Unavailable<RedirectJson>() ->
                    pages.notKept(editor, screens.path(id), form);
        };
    }

    private HttpResponse<?> form(
            Editor editor,
            HttpStatus status,
            RedirectJson redirect,
            Form form,
            List<FormErrorView> errors) {
        return pages.screen(
                status,
                "desk/redirect_form",
                new RedirectFormView(
                        pages.layout(editor, "Doorverwijzing wijzigen", RedirectScreens.PATH),
                        new FormErrorsView(errors),
                        screens.path(redirect.id()),
                        form.revision(),
                        Opened.hidden(form),
                        form.line("from"),
                        form.line("to"),
                        moments.saved(redirect.savedAt(), redirect.savedBy())));
    }

    /// What somebody wanted to take away, as it is now: whether it still has to go is theirs to
    /// say.
    private HttpResponse<?> changedMeanwhile(UUID id, Form form, Editor editor) {
        return switch (ways.redirect(id, editor.caller())) {
            case Outcome.Ok<RedirectJson>(var theirs, var revision) ->
                    form(
                            editor,
                            HttpStatus.PRECONDITION_FAILED,
                            theirs,
                            filled(theirs, revision),
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Iemand anders heeft deze doorverwijzing net gewijzigd."
                                                    + " Zo staat ze er nu. Moet ze nog steeds weg?"
                                                    + " Kies dan nog eens ‘Haal weg’.")));
            case Outcome.Refused<RedirectJson> _ -> pages.notFound(editor);
            case Outcome.Stale<RedirectJson>(), Outcome.Unavailable<RedirectJson>() ->
                    pages.notKept(editor, screens.path(id), form);
        };
    }

    /// Somebody else was first. What was typed is saved together with that, unless both touched the
    /// same.
    private HttpResponse<?> together(UUID id, Form form, Editor editor) {
        return switch (ways.redirect(id, editor.caller())) {
            case Outcome.Ok<RedirectJson>(var theirs, var revision) ->
                    new MergeScreen(pages)
                            .together(
                                    form,
                                    FIELDS,
                                    new MergeScreen.Theirs(
                                            theirs.from(),
                                            moments.saved(theirs.savedAt(), theirs.savedBy()),
                                            screens.path(id),
                                            filled(theirs, revision),
                                            (field, one) -> one.line(field.name()),
                                            "Opslaan"),
                                    editor,
                                    merge ->
                                            change(
                                                    id,
                                                    merge.form(),
                                                    Taken.on(
                                                            Notice.MERGED.on(RedirectScreens.PATH),
                                                            merge),
                                                    editor));
            case Outcome.Refused<RedirectJson> _ -> pages.notFound(editor);
            case Outcome.Stale<RedirectJson>(), Outcome.Unavailable<RedirectJson>() ->
                    pages.notKept(editor, screens.path(id), form);
        };
    }

    private static Form filled(RedirectJson redirect, long revision) {
        return Opened.taking(
                Form.EMPTY
                        .with("from", redirect.from())
                        .with("to", redirect.to())
                        .with("revision", Long.toString(revision)));
    }

    private HttpResponse<?> again(Editor editor, List<FormErrorView> errors, Form form) {
        return screens.list(editor, HttpStatus.UNPROCESSABLE_ENTITY, "", errors, form, "", "");
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

    private static HttpResponse<?> done(Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(RedirectScreens.PATH)));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan doorverwijzingen maken.");
    }
}
