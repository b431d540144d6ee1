package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowFields;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.ItemWorkflow.What;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkflowJson;

/// Where a draft goes that was saved just now, besides straight on the site: to an editor, or on
/// the site at a moment. What goes wrong then comes back in the form; the draft is saved already.
final class ContentOnward<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final DeskPages pages;

    ContentOnward(ContentKind<J, E> kind, ContentForms<J, E> forms, DeskPages pages) {
        this.kind = kind;
        this.forms = forms;
        this.pages = pages;
    }

    /// Asks an editor to look at it.
    HttpResponse<?> handIn(J draft, long revision, Form typed, Editor editor) {
        var outcome =
                kind.collection()
                        .workflow(draft.id())
                        .handIn(revision, typed.text(WorkflowFields.NOTE), editor.caller());
        return onward(
                outcome,
                writing(draft, revision, typed, outcome, WorkflowFields.NOTE),
                Notice.HANDED_IN,
                editor);
    }

    /// Plans its publication.
    HttpResponse<?> plan(J draft, long revision, Form typed, Editor editor) {
        var outcome =
                kind.collection()
                        .workflow(draft.id())
                        .plan(
                                What.PUBLICATION,
                                revision,
                                WorkflowFields.PUBLICATION.json(typed),
                                editor.caller());
        return onward(
                outcome, writing(draft, revision, typed, outcome, ""), Notice.PLANNED, editor);
    }

    private HttpResponse<?> onward(
            Outcome<WorkflowJson> outcome, Writing<J> writing, Notice notice, Editor editor) {
        var id = writing.id().orElseThrow();
        return switch (outcome) {
            case Outcome.Ok<WorkflowJson> _ ->
                    HttpResponse.seeOther(URI.create(notice.on(forms.path(id))));
            case Outcome.Refused<WorkflowJson> refused ->
                    refused.problem().status() == HttpStatus.FORBIDDEN.getCode()
                            ? pages.notAllowed(editor, refused.detail())
                            : forms.screen(
                                    HttpStatus.valueOf(refused.problem().status()),
                                    writing,
                                    editor);
            case Outcome.Stale<WorkflowJson>() ->
                    forms.screen(
                            HttpStatus.PRECONDITION_FAILED,
                            writing.with(
                                    saved(
                                            "Iemand anders heeft daarna weer iets gewijzigd. Kijk"
                                                    + " eerst wat er veranderd is.")),
                            editor);
            case Outcome.Unavailable<WorkflowJson>() ->
                    forms.screen(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    writing.with(
                                            saved(
                                                    "Meer lukt nu even niet. Probeer het zo nog"
                                                            + " eens.")),
                                    editor)
                            .header("Retry-After", "10");
        };
    }

    private Writing<J> writing(
            J draft, long revision, Form typed, Outcome<WorkflowJson> outcome, String field) {
        List<FormErrorView> errors =
                outcome instanceof Outcome.Refused<WorkflowJson> refused
                        ? errors(refused, field)
                        : List.of();
        return new Writing<>(
                Optional.of(draft.id()),
                Long.toString(revision),
                Optional.of(draft),
                typed,
                Notice.NONE,
                errors);
    }

    private static List<FormErrorView> errors(Outcome.Refused<WorkflowJson> refused, String field) {
        var problem = refused.problem();
        if (problem.errors().isEmpty()) {
            return saved(refused.detail());
        }
        return problem.errors().stream()
                .map(fault ->
                        field.isEmpty()
                                ? WorkflowFields.PUBLICATION.error(fault)
                                : new FormErrorView(field, fault.detail()))
                .toList();
    }

    private static List<FormErrorView> saved(String text) {
        return List.of(new FormErrorView("", "Je concept is opgeslagen. " + text));
    }
}
