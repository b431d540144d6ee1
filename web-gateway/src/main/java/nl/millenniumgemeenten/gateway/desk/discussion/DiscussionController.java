package nl.millenniumgemeenten.gateway.desk.discussion;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.TypedId;

/// Opens discussions, changes them, and writes in them.
@Controller(DiscussionScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class DiscussionController {
    private final DiscussionService discussions;
    private final DiscussionScreens screens;
    private final DiscussionForms forms;
    private final SeeOnSite site;
    private final DeskPages pages;
    private final Moments moments;

    DiscussionController(
            DiscussionService discussions,
            DiscussionScreens screens,
            DiscussionForms forms,
            SeeOnSite site,
            DeskPages pages,
            Moments moments) {
        this.discussions = discussions;
        this.screens = screens;
        this.forms = forms;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(value = "zoek", defaultValue = "") String words,
            @QueryValue(value = "stand", defaultValue = "") String state,
            @QueryValue(value = "na", defaultValue = "") String after,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var known = DiscussionForms.STATES.containsKey(state) ? state : "";
        return screens.list(
                editor, Notice.words(notice, "", List.of()), words.strip(), known, after);
    }

    @Get("/nieuw")
    HttpResponse<?> begin(
            Editor editor, @QueryValue(value = "bij", defaultValue = "") String under) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var form =
                Form.EMPTY
                        .with("key", UUID.randomUUID().toString())
                        .with("state", "OPEN")
                        .with("openTo", "EVERYONE")
                        .with("under", under);
        return screens.opening(editor, HttpStatus.OK, form, List.of());
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> open(HttpRequest<?> request, Form typed, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var key = key(typed);
        var form = typed.with("key", key.toString()).with("state", "OPEN");
        var faults = forms.faults(form);
        if (!faults.isEmpty()) {
            return screens.opening(editor, HttpStatus.UNPROCESSABLE_ENTITY, form, faults);
        }
        var fields = new LinkedHashMap<>(forms.told(form));
        fields.put("markdown", form.text("markdown"));
        return switch (discussions.open(key, fields, editor.caller())) {
            case Outcome.Ok<DiscussionJson>(var opened, var revision) -> {
                Logged.on(request, opened.id().toString());
                yield done(
                        opened.id(),
                        revision,
                        Notice.DISCUSSION_OPENED,
                        DiscussionScreens.path(opened.id()));
            }
            case Outcome.Refused<DiscussionJson>(var problem) ->
                    screens.opening(
                            editor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            DiscussionForms.errors(problem));
            // Opened under this key before, with other words: what is typed now is another one.
            case Outcome.Stale<DiscussionJson>() ->
                    screens.opening(
                            editor,
                            HttpStatus.PRECONDITION_FAILED,
                            form.with("key", UUID.randomUUID().toString()),
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Deze discussie is al geopend, met andere woorden. Wil"
                                                    + " je er nog een openen? Verstuur dan nog"
                                                    + " eens.")));
            case Outcome.Unavailable<DiscussionJson>() ->
                    pages.notKept(editor, DiscussionScreens.PATH + "/nieuw", form);
        };
    }

    @Get("/{id}")
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = "na", defaultValue = "0") int after,
            @QueryValue(value = "citeer", defaultValue = "") String quoted,
            @QueryValue(value = "antwoord", defaultValue = "") String answered,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        return screens.discussion(
                id,
                editor,
                new DiscussionScreens.Shown(
                        Notice.words(notice, taken, DiscussionForms.FIELDS),
                        HttpStatus.OK,
                        Math.max(0, after),
                        Optional.empty(),
                        begun(quoted, answered, editor),
                        List.of()));
    }

    /// What a form to write begins with: in reply to something, or with words of it.
    private Form begun(String quoted, String answered, Editor editor) {
        var asked = TypedId.read(quoted.isEmpty() ? answered : quoted);
        if (asked.isEmpty()
                || !(discussions.contribution(asked.get(), editor.caller())
                        instanceof Outcome.Ok<ContributionJson>(var found, _))) {
            return Form.EMPTY;
        }
        return Form.EMPTY
                .with("inReplyTo", found.id().toString())
                .with("answersPlace", Integer.toString(found.position()))
                .with("markdown", quoted.isEmpty() ? "" : quote(found.text().markdown()));
    }

    private static String quote(String markdown) {
        return markdown.lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n\n";
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var faults = forms.faults(form);
        return faults.isEmpty()
                ? change(id, form, DiscussionScreens.path(id), editor)
                : again(id, editor, form, faults);
    }

    private HttpResponse<?> change(UUID id, Form form, String doneAt, Editor editor) {
        return switch (discussions.change(id, form.revision(), forms.told(form), editor.caller())) {
            case Outcome.Ok<DiscussionJson>(_, var revision) ->
                    done(id, revision, Notice.DISCUSSION_CHANGED, doneAt);
            case Outcome.Refused<DiscussionJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : again(id, editor, form, DiscussionForms.errors(refused.problem()));
            case Outcome.Stale<DiscussionJson>() -> together(id, form, editor);
            case Outcome.Unavailable<DiscussionJson>() ->
                    pages.notKept(editor, DiscussionScreens.path(id), form);
        };
    }

    private HttpResponse<?> again(UUID id, Editor editor, Form form, List<FormErrorView> errors) {
        return screens.discussion(
                id,
                editor,
                new DiscussionScreens.Shown(
                        "",
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        0,
                        Optional.of(form),
                        Form.EMPTY,
                        errors));
    }

    /// Somebody else was first. What was typed is saved together with that, unless both touched the
    /// same.
    private HttpResponse<?> together(UUID id, Form form, Editor editor) {
        return switch (discussions.discussion(id, editor.caller())) {
            case Outcome.Ok<DiscussionJson>(var theirs, var revision) ->
                    new MergeScreen(pages)
                            .together(
                                    form,
                                    DiscussionForms.FIELDS,
                                    new MergeScreen.Theirs(
                                            theirs.title(),
                                            moments.saved(theirs.changedAt()),
                                            DiscussionScreens.path(id),
                                            forms.filled(theirs, revision),
                                            DiscussionForms::words,
                                            "Opslaan"),
                                    editor,
                                    merge ->
                                            change(
                                                    id,
                                                    merge.form(),
                                                    DiscussionScreens.path(id),
                                                    editor));
            case Outcome.Refused<DiscussionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<DiscussionJson>(), Outcome.Unavailable<DiscussionJson>() ->
                    pages.notKept(editor, DiscussionScreens.path(id), form);
        };
    }

    @Post("/{id}/bijdragen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> write(UUID id, Form typed, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var key = key(typed);
        var form = typed.with("key", key.toString());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("markdown", form.text("markdown"));
        if (!form.line("inReplyTo").isEmpty()) {
            fields.put("inReplyTo", form.line("inReplyTo"));
        }
        return switch (discussions.write(id, key, fields, editor.caller())) {
            case Outcome.Ok<ContributionJson>(var written, var revision) -> {
                var notice =
                        site.notice(
                                Topic.CONTRIBUTIONS,
                                written.id().toString(),
                                revision,
                                Notice.CONTRIBUTION_WRITTEN,
                                Notice.DISCUSSION_SOON);
                yield HttpResponse.seeOther(
                        URI.create(
                                noticeOn(notice, DiscussionScreens.path(id, written.position()))
                                        + "#bijdrage-"
                                        + written.position()));
            }
            case Outcome.Refused<ContributionJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : notWritten(
                                    id, editor, form, DiscussionForms.errors(refused.problem()));
            // Written under this key before, with other words: what is typed now is another one.
            case Outcome.Stale<ContributionJson>() ->
                    notWritten(
                            id,
                            editor,
                            form.without("key"),
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Je bijdrage staat er al, met andere woorden. Wil je dit"
                                                    + " er ook bij zetten? Verstuur dan nog eens.")));
            case Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, DiscussionScreens.path(id) + "/bijdragen", form);
        };
    }

    private HttpResponse<?> notWritten(
            UUID id, Editor editor, Form form, List<FormErrorView> errors) {
        return screens.discussion(
                id,
                editor,
                new DiscussionScreens.Shown(
                        "",
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        (int) Math.min(form.count("after"), Integer.MAX_VALUE),
                        Optional.empty(),
                        form,
                        errors));
    }

    private HttpResponse<?> done(UUID id, long revision, Notice shown, String path) {
        var notice =
                site.notice(
                        Topic.DISCUSSIONS, id.toString(), revision, shown, Notice.DISCUSSION_SOON);
        return HttpResponse.seeOther(URI.create(notice.on(path)));
    }

    /// A notice on an address that may ask something already.
    private static String noticeOn(Notice notice, String path) {
        var alone = notice.on("");
        return path.contains("?") ? path + "&" + alone.substring(1) : path + alone;
    }

    /// The key that the form was made with; a form without one is its own.
    private static UUID key(Form form) {
        return form.id("key").orElseGet(UUID::randomUUID);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur of moderator schrijft in discussies.");
    }
}
