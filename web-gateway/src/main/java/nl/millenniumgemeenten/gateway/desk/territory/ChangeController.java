package nl.millenniumgemeenten.gateway.desk.territory;

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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RegisterReading;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.desk.territory.ChangeScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeService;

/// The screens of the territorial changes at the desk.
@Controller(ChangeScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeController {
    private static final Pattern ID =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-GM[0-9]{4}(-[0-9]{1,2})?");
    private static final FormErrorView AWAY =
            new FormErrorView(
                    "",
                    "Dit lukt nu even niet, door een storing bij ons. Wat je typte staat hieronder."
                            + " Laat deze pagina open en probeer het zo nog eens.");

    private final TerritorialChangeService service;
    private final RegisterReading register;
    private final ChangeList list;
    private final ChangeScreens screens;
    private final ChangeWriting writing;
    private final ChangeCancelling cancelling;
    private final DeskPages pages;

    ChangeController(
            TerritorialChangeService service,
            RegisterReading register,
            ChangeList list,
            ChangeScreens screens,
            ChangeWriting writing,
            ChangeCancelling cancelling,
            DeskPages pages) {
        this.service = service;
        this.register = register;
        this.list = list;
        this.screens = screens;
        this.writing = writing;
        this.cancelling = cancelling;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Editor editor) {
        return shown(
                register.now(editor), ChangeScreens.PATH, editor, all -> list.screen(all, editor));
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(Editor editor, @QueryValue(defaultValue = "") String van) {
        return editor.mayPublish()
                ? shown(
                        register.now(editor),
                        ChangeScreens.NEW,
                        editor,
                        all ->
                                screens.form(
                                        HttpStatus.OK, Writing.fresh(all, begun(van, all)), editor))
                : mayNot(editor);
    }

    /// A form in which one municipality stands already.
    private static Form begun(String code, RegisterSnapshot all) {
        return code.isEmpty()
                ? Form.EMPTY
                : Form.EMPTY.with("from-0", new MunicipalityChoice(all.names()).typed(code));
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return register.now(editor) instanceof Outcome.Ok<RegisterSnapshot>(var all, _)
                ? writing.take(Writing.fresh(all, ChangeRows.spread(form)), editor)
                : away(Optional.empty(), form, editor);
    }

    @Get("/{id}")
    HttpResponse<?> show(
            String id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return with(
                id,
                editor,
                (change, all) ->
                        screens.form(
                                HttpStatus.OK,
                                Writing.stored(change, all, Notice.of(notice)),
                                editor));
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(String id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        if (!ID.matcher(id).matches()) {
            return pages.notFound(editor);
        }
        return switch (read(id, editor)) {
            case Outcome.Ok<Known>(var known, _) -> save(known, form, editor);
            case Outcome.Refused<Known> _ -> pages.notFound(editor);
            case Outcome.Stale<Known>(), Outcome.Unavailable<Known>() ->
                    away(Optional.of(id), form, editor);
        };
    }

    @Get("/{id}/aflasten")
    HttpResponse<?> askToCancel(String id, Editor editor) {
        return editor.mayPublish()
                ? with(
                        id,
                        editor,
                        (change, all) ->
                                cancelling.ask(HttpStatus.OK, change, all, List.of(), editor))
                : mayNot(editor);
    }

    @Post("/{id}/aflasten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> cancel(String id, Form form, Editor editor) {
        return editor.mayPublish()
                ? with(id, editor, (change, all) -> cancelling.cancel(change, all, form, editor))
                : mayNot(editor);
    }

    /// A change and the register that it is part of.
    private record Known(TerritorialChangeJson change, RegisterSnapshot register) {}

    private HttpResponse<?> save(Known known, Form form, Editor editor) {
        var change = known.change();
        var typed =
                Writing.stored(change, known.register(), Notice.NONE).with(ChangeRows.spread(form));
        return change.cancelled()
                ? screens.form(
                        HttpStatus.CONFLICT,
                        typed.with(
                                List.of(
                                        new FormErrorView(
                                                "",
                                                "Deze herindeling is afgelast, dus er valt niets"
                                                        + " meer te wijzigen."))),
                        editor)
                : writing.take(typed, editor);
    }

    private Outcome<Known> read(String id, Editor editor) {
        var whole = Asked.now(() -> register.now(editor));
        return service.read(id, editor.caller())
                .then(change ->
                        whole.answer()
                                .then(all ->
                                        new Outcome.Ok<>(
                                                new Known(change.value(), all.value()),
                                                change.revision())));
    }

    private HttpResponse<?> with(
            String id,
            Editor editor,
            BiFunction<TerritorialChangeJson, RegisterSnapshot, HttpResponse<?>> screen) {
        return ID.matcher(id).matches()
                ? shown(
                        read(id, editor),
                        ChangeWords.path(id),
                        editor,
                        known -> screen.apply(known.change(), known.register()))
                : pages.notFound(editor);
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

    private HttpResponse<?> away(Optional<String> id, Form form, Editor editor) {
        var typed =
                new Writing(
                        id,
                        Optional.empty(),
                        RegisterSnapshot.NONE,
                        form,
                        Notice.NONE,
                        List.of(AWAY));
        return screens.form(HttpStatus.SERVICE_UNAVAILABLE, typed, editor)
                .header("Retry-After", "10");
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan herindelingen vastleggen.");
    }
}
