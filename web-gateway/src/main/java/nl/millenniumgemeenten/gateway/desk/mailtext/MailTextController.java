package nl.millenniumgemeenten.gateway.desk.mailtext;

import io.micronaut.http.HttpResponse;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.desk.mailtext.MailTextScreens.Shown;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MailTextJson;
import nl.millenniumgemeenten.gateway.service.MailTextLineJson;
import nl.millenniumgemeenten.gateway.service.MailTextService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens of the words of mails. They hold for the next mail as soon as they are saved.
@Controller(MailTextScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MailTextController {
    private final MailTextService texts;
    private final MailTextScreens screens;
    private final People people;
    private final DeskPages pages;

    MailTextController(
            MailTextService texts, MailTextScreens screens, People people, DeskPages pages) {
        this.texts = texts;
        this.screens = screens;
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (texts.all(editor.caller())) {
            case Outcome.Ok<ItemsJson<MailTextLineJson>>(var all, _) ->
                    screens.list(all.items(), editor);
            case Outcome.Refused<ItemsJson<MailTextLineJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<MailTextLineJson>>(),
                    Outcome.Unavailable<ItemsJson<MailTextLineJson>>() ->
                    pages.serviceUnavailable(editor, MailTextScreens.PATH);
        };
    }

    /// `versie` fills the form with the words of a change before.
    @Get("/{kind}")
    HttpResponse<?> show(
            String kind,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language,
            @QueryValue(value = "versie", defaultValue = "0") long edition,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return with(
                kind,
                ReaderLanguages.known(language),
                editor,
                text -> {
                    var now = MailTextForms.of(text.words(), text.revision());
                    var older =
                            text.history().stream()
                                    .filter(entry -> entry.revision() == edition)
                                    .map(MailTextJson.EditionJson::words)
                                    .filter(Objects::nonNull)
                                    .findFirst();
                    return older.isEmpty()
                            ? screens.form(
                                    text, now, Shown.notice(Notice.of(notice).text()), editor)
                            : screens.form(
                                    text,
                                    MailTextForms.with(now, older.get()),
                                    Shown.older(edition),
                                    editor);
                });
    }

    @Post("/{kind}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(
            String kind,
            Form form,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language) {
        return with(
                kind,
                MailTextForms.language(form, language),
                editor,
                text -> save(text, form, Notice.MAIL_TEXT_KEPT, editor));
    }

    private HttpResponse<?> save(MailTextJson text, Form form, Notice notice, Editor editor) {
        var path = MailTextScreens.path(text);
        var kept =
                texts.keep(
                        text.kind(),
                        text.inLanguage(),
                        form.revision(),
                        MailTextForms.words(form),
                        editor.caller());
        return switch (kept) {
            case Outcome.Ok<byte[]> _ -> HttpResponse.seeOther(URI.create(notice.on(path)));
            case Outcome.Refused<byte[]>(var problem) ->
                    screens.form(text, form, Shown.refused(MailTextForms.errors(problem)), editor);
            case Outcome.Stale<byte[]>() ->
                    with(
                            text.kind(),
                            text.inLanguage(),
                            editor,
                            theirs ->
                                    new MergeScreen(pages)
                                            .together(
                                                    form,
                                                    MailTextForms.FIELDS,
                                                    screens.theirs(theirs),
                                                    editor,
                                                    merge ->
                                                            save(
                                                                    theirs,
                                                                    merge.form(),
                                                                    Notice.MERGED,
                                                                    editor)));
            case Outcome.Unavailable<byte[]>() -> pages.notKept(editor, path, form);
        };
    }

    /// Back to the words that came with the software.
    @Post("/{kind}/standaard")
    @Consumes(MediaType.ALL)
    HttpResponse<?> reset(
            String kind,
            Form form,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language) {
        return with(
                kind,
                MailTextForms.language(form, language),
                editor,
                text ->
                        switch (texts.reset(
                                kind, text.inLanguage(), form.revision(), editor.caller())) {
                            case Outcome.Ok<byte[]> _ ->
                                    HttpResponse.seeOther(
                                            URI.create(
                                                    Notice.MAIL_TEXT_STANDARD.on(
                                                            MailTextScreens.path(text))));
                            case Outcome.Refused<byte[]> refused ->
                                    pages.notNow(
                                            editor, refused.detail(), MailTextScreens.path(text));
                            case Outcome.Stale<byte[]>() ->
                                    screens.form(
                                            text,
                                            MailTextForms.of(text.words(), text.revision()),
                                            Shown.refused(
                                                    List.of(
                                                            new FormErrorView(
                                                                    "",
                                                                    "Iemand anders heeft deze tekst"
                                                                            + " intussen gewijzigd."
                                                                            + " Dit is wat er nu"
                                                                            + " staat."))),
                                            editor);
                            case Outcome.Unavailable<byte[]>() ->
                                    pages.serviceUnavailable(editor, MailTextScreens.path(text));
                        });
    }

    /// Sends what was typed to whoever typed it; what was typed stays, and nothing is kept.
    @Post("/{kind}/proefmail")
    @Consumes(MediaType.ALL)
    HttpResponse<?> test(
            String kind,
            Form form,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language) {
        return with(
                kind,
                MailTextForms.language(form, language),
                editor,
                text -> {
                    var to =
                            people.all().stream()
                                    .filter(person -> person.id().equals(editor.accountId()))
                                    .map(Person::email)
                                    .findFirst();
                    if (to.isEmpty()) {
                        return pages.notFound(editor);
                    }
                    var sent =
                            texts.test(
                                    kind,
                                    text.inLanguage(),
                                    MailTextForms.words(form),
                                    to.get(),
                                    request(form),
                                    editor.caller());
                    return switch (sent) {
                        case Outcome.Ok<byte[]> _ ->
                                screens.form(
                                        text,
                                        form,
                                        Shown.notice(
                                                "De proefmail is onderweg naar "
                                                        + to.get()
                                                        + ". Er is nog niets opgeslagen."),
                                        editor);
                        case Outcome.Refused<byte[]>(var problem) ->
                                screens.form(
                                        text,
                                        form,
                                        Shown.refused(MailTextForms.errors(problem)),
                                        editor);
                        case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                                pages.notKept(
                                        editor,
                                        MailTextScreens.PATH + "/" + kind + "/proefmail",
                                        form);
                    };
                });
    }

    /// The request that a form asks, once.
    private static UUID request(Form form) {
        return form.id("request").orElseGet(UUID::randomUUID);
    }

    private HttpResponse<?> with(
            String kind,
            String language,
            Editor editor,
            Function<MailTextJson, HttpResponse<?>> answer) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        if (!kind.matches("[a-z-]{1,60}")) {
            return pages.notFound(editor);
        }
        return switch (texts.read(kind, language, editor.caller())) {
            case Outcome.Ok<MailTextJson>(var text, _) -> answer.apply(text);
            case Outcome.Refused<MailTextJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<MailTextJson>(), Outcome.Unavailable<MailTextJson>() ->
                    pages.serviceUnavailable(editor, MailTextScreens.path(kind, language));
        };
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan mailteksten wijzigen.");
    }
}
