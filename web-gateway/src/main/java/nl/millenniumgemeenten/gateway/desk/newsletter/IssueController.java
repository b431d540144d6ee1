package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Writing an issue of the newsletter. Every way it can end keeps what was typed.
@Controller(IssueForms.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueController {
    private final IssueService issues;
    private final IssueForms forms;
    private final IssueWriting writing;
    private final DeskPages pages;

    IssueController(IssueService issues, IssueForms forms, IssueWriting writing, DeskPages pages) {
        this.issues = issues;
        this.forms = forms;
        this.writing = writing;
        this.pages = pages;
    }

    @Get("/nieuw")
    HttpResponse<?> begin(HttpRequest<?> request, Editor editor) {
        return editor.mayWrite() ? forms.fresh(request, editor) : mayNot(editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form sent, Editor editor) {
        if (!editor.mayWrite()) {
            return mayNot(editor);
        }
        if (IssueBlocks.isPressed(sent)) {
            return forms.changed(Optional.empty(), sent, editor);
        }
        if (isPreview(sent)) {
            return writing.preview(Optional.empty(), sent, editor);
        }
        // Sent twice, as after an answer that did not come, a form makes one issue.
        var id = Copies.newId(sent).orElseGet(UUID::randomUUID);
        return switch (issues.read(id, editor.caller())) {
            case Outcome.Ok<IssueJson> _ ->
                    writing.save(id, sent.with("revision", "1"), Notice.SAVED, editor);
            case Outcome.Refused<IssueJson> refused when refused.missing() ->
                    writing.create(id, sent, editor);
            case Outcome.Refused<IssueJson> refused -> pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<IssueJson>(), Outcome.Unavailable<IssueJson>() ->
                    writing.unavailable(Optional.empty(), sent, editor);
        };
    }

    @Get("/{id}")
    HttpResponse<?> show(UUID id, HttpRequest<?> request, Editor editor) {
        if (!editor.mayWrite()) {
            return mayNot(editor);
        }
        return switch (issues.read(id, editor.caller())) {
            case Outcome.Ok<IssueJson>(var issue, _) -> forms.stored(issue, request, editor);
            case Outcome.Refused<IssueJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<IssueJson>(), Outcome.Unavailable<IssueJson>() ->
                    pages.serviceUnavailable(editor, IssueForms.path(id));
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(UUID id, Form sent, Editor editor) {
        if (!editor.mayWrite()) {
            return mayNot(editor);
        }
        if (isPreview(sent)) {
            return writing.preview(Optional.of(id), sent, editor);
        }
        return IssueBlocks.isPressed(sent)
                ? forms.changed(Optional.of(id), sent, editor)
                : writing.save(id, sent, Notice.SAVED, editor);
    }

    private static boolean isPreview(Form sent) {
        return sent.line("action").equals("preview");
    }

    @Post("/{id}/weg")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan een nieuwsbrief weggooien.");
        }
        return switch (issues.delete(id, form.revision(), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> {
                forms.forget(id, form, editor);
                yield HttpResponse.seeOther(URI.create(Notice.ISSUE_DELETED.on(IssueForms.PATH)));
            }
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notNow(editor, refused.detail(), IssueForms.path(id));
            case Outcome.Stale<byte[]>() ->
                    pages.notNow(
                            editor,
                            "Iemand anders heeft deze nieuwsbrief net gewijzigd. Kijk eerst wat er"
                                    + " nu staat.",
                            IssueForms.path(id));
            case Outcome.Unavailable<byte[]>() ->
                    pages.serviceUnavailable(editor, IssueForms.path(id));
        };
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, IssueForms.MAY_NOT);
    }
}
