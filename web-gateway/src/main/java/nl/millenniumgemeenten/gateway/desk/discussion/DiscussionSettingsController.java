package nl.millenniumgemeenten.gateway.desk.discussion;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.DiscussionSettingsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Sets which contributions wait for the desk.
@Controller(DiscussionSettingsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class DiscussionSettingsController {
    static final String PATH = DiscussionScreens.PATH + "/instellingen";

    private static final String TITLE = "Welke bijdragen wachten";
    private static final String FIRST = "firstWaits";
    private static final String LATER = "laterWait";
    private static final String LINKS = "mostLinks";
    private static final String SPAM = "spamWaits";
    private static final List<Field> FIELDS =
            List.of(
                    Field.choice(FIRST, "De eerste bijdrage wacht"),
                    Field.choice(LATER, "Ook latere bijdragen wachten"),
                    Field.choice(
                            LINKS, "Hoogste aantal links in een eerste bijdrage die niet wacht"),
                    Field.choice(SPAM, "Wat op reclame lijkt, wacht"));

    private final DiscussionService discussions;
    private final DeskPages pages;

    DiscussionSettingsController(DiscussionService discussions, DeskPages pages) {
        this.discussions = discussions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return switch (discussions.settings(editor.caller())) {
            case Outcome.Ok<DiscussionSettingsJson>(var settings, var revision) ->
                    screen(
                            HttpStatus.OK,
                            Notice.of(notice).text(),
                            FormErrorsView.NONE,
                            filled(settings, revision),
                            editor);
            case Outcome.Refused<DiscussionSettingsJson> _ -> pages.notFound(editor);
            case Outcome.Stale<DiscussionSettingsJson>(),
                    Outcome.Unavailable<DiscussionSettingsJson>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan dit wijzigen.");
        }
        return switch (discussions.saveSettings(form.revision(), told(form), editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(Notice.CONFIGURED.on(PATH)));
            case Outcome.Refused<byte[]> refused ->
                    refused.problem().status() == 403
                            ? pages.notAllowed(editor, refused.detail())
                            : screen(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    "",
                                    new FormErrorsView(DiscussionForms.errors(refused.problem())),
                                    form,
                                    editor);
            case Outcome.Stale<byte[]>() -> together(form, editor);
            case Outcome.Unavailable<byte[]>() -> pages.notKept(editor, PATH, form);
        };
    }

    /// Somebody else was first. Who changed the one and who changed the other both get their way.
    private HttpResponse<?> together(Form form, Editor editor) {
        return switch (discussions.settings(editor.caller())) {
            case Outcome.Ok<DiscussionSettingsJson>(var theirs, var revision) ->
                    new MergeScreen(pages)
                            .together(
                                    form,
                                    FIELDS,
                                    new MergeScreen.Theirs(
                                            TITLE,
                                            "zojuist",
                                            PATH,
                                            filled(theirs, revision),
                                            DiscussionSettingsController::words,
                                            "Opslaan"),
                                    editor,
                                    merge -> save(merge.form(), editor));
            case Outcome.Refused<DiscussionSettingsJson> _ -> pages.notFound(editor);
            case Outcome.Stale<DiscussionSettingsJson>(),
                    Outcome.Unavailable<DiscussionSettingsJson>() ->
                    pages.notKept(editor, PATH, form);
        };
    }

    private static Form filled(DiscussionSettingsJson settings, long revision) {
        var mostLinks = settings.mostLinks();
        return Opened.taking(
                Form.EMPTY
                        .with(FIRST, settings.firstWaits() ? "true" : "")
                        .with(LATER, settings.laterWait() ? "true" : "")
                        .with(LINKS, mostLinks == null ? "" : mostLinks.toString())
                        .with(SPAM, settings.spamWaits() ? "true" : "")
                        .with("revision", Long.toString(revision)));
    }

    /// What a form tells the service: nothing typed is no limit.
    private static Map<String, Object> told(Form form) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(FIRST, chosen(form, FIRST));
        fields.put(LATER, chosen(form, LATER));
        fields.put(SPAM, chosen(form, SPAM));
        if (!form.line(LINKS).isEmpty()) {
            fields.put(LINKS, form.number(LINKS));
        }
        return fields;
    }

    private static String words(Field field, Form form) {
        if (field.name().equals(LINKS)) {
            return form.line(LINKS).isEmpty() ? "Maakt niet uit" : form.line(LINKS);
        }
        return chosen(form, field.name()) ? "Ja" : "Nee";
    }

    private static boolean chosen(Form form, String name) {
        return form.line(name).equals("true");
    }

    private HttpResponse<?> screen(
            HttpStatus status, String notice, FormErrorsView errors, Form form, Editor editor) {
        return pages.screen(
                status,
                "desk/discussion_settings",
                new DiscussionSettingsView(
                        pages.layout(editor, TITLE, DiscussionScreens.PATH),
                        notice,
                        errors,
                        editor.mayPublish(),
                        PATH,
                        form.revision(),
                        Opened.hidden(form),
                        chosen(form, FIRST),
                        chosen(form, LATER),
                        form.line(LINKS),
                        chosen(form, SPAM)));
    }
}
