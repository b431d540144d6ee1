package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowFields;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.ItemWorkflow;
import nl.millenniumgemeenten.gateway.service.ItemWorkflow.What;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkflowJson;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// What editors do with one kind of content besides writing it: take back, send back, remark, plan
/// and call off. What cannot be done comes back in the screen of the item, with what was typed.
public final class ContentActs<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final DeskPages pages;

    public ContentActs(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.forms = new ContentForms<>(kind, pages, moments);
        this.pages = pages;
    }

    /// Ends the review before anybody decided.
    public HttpResponse<?> takeBack(UUID id, Form form, Editor editor) {
        return done(
                workflow(id).takeBack(form.count(WorkflowFields.REVIEWED), editor.caller()),
                new Attempt(id, "/terugnemen", Notice.TAKEN_BACK, "", WorkflowFields.NOTE, form)
                        .whenStale(
                                "Er ligt intussen een andere versie ter beoordeling dan je zag. Kijk"
                                        + " daar eerst naar. Er is nog niets teruggenomen."),
                editor);
    }

    /// Sends it back to who wrote it.
    public HttpResponse<?> sendBack(UUID id, Form form, Editor editor) {
        return done(
                workflow(id)
                        .sendBack(
                                form.count(WorkflowFields.REVIEWED),
                                form.text(WorkflowFields.REFUSAL),
                                editor.caller()),
                new Attempt(id, "/terugsturen", Notice.SENT_BACK, "", WorkflowFields.REFUSAL, form)
                        .whenStale(
                                "Er ligt intussen een andere versie ter beoordeling dan je zag. Kijk"
                                        + " daar eerst naar. Er is nog niets teruggestuurd."),
                editor);
    }

    /// Writes a remark.
    public HttpResponse<?> remark(UUID id, Form form, Editor editor) {
        return done(
                workflow(id).remark(form.text(WorkflowFields.REMARK), editor.caller()),
                new Attempt(
                        id,
                        "/opmerkingen",
                        Notice.REMARKED,
                        "#opmerkingen",
                        WorkflowFields.REMARK,
                        form),
                editor);
    }

    /// Says that a remark was dealt with.
    public HttpResponse<?> resolve(UUID id, UUID remark, Form form, Editor editor) {
        return done(
                workflow(id).resolve(remark, editor.caller()),
                new Attempt(
                        id,
                        "/opmerkingen/" + remark + "/afhandelen",
                        Notice.RESOLVED,
                        "#opmerkingen",
                        WorkflowFields.REMARK,
                        form),
                editor);
    }

    /// Plans the withdrawal of what the editor saw.
    public HttpResponse<?> planWithdrawal(UUID id, Form form, Editor editor) {
        return done(
                workflow(id)
                        .plan(
                                What.WITHDRAWAL,
                                form.revision(),
                                WorkflowFields.WITHDRAWAL.json(form),
                                editor.caller()),
                new Attempt(
                        id,
                        "/planning/intrekken",
                        Notice.PLANNED,
                        "",
                        WorkflowFields.WITHDRAWAL::error,
                        form),
                editor);
    }

    /// Calls off what was planned.
    public HttpResponse<?> callOff(UUID id, What what, Form form, Editor editor) {
        return done(
                workflow(id).callOff(what, fields(what).seen(form), editor.caller()),
                new Attempt(
                                id,
                                "/planning/"
                                        + (what == What.WITHDRAWAL ? "intrekken" : "publiceren")
                                        + "/afzeggen",
                                Notice.PLAN_CALLED_OFF,
                                "",
                                WorkflowFields.NOTE,
                                form)
                        .whenStale(
                                "Er is intussen iets anders gepland dan je zag. Kijk wat er nu"
                                        + " gepland is. Er is nog niets gewist."),
                editor);
    }

    private static WorkflowFields.Moment fields(What what) {
        return switch (what) {
            case PUBLICATION -> WorkflowFields.PUBLICATION;
            case WITHDRAWAL -> WorkflowFields.WITHDRAWAL;
        };
    }

    /// What was tried, and where to go on.
    ///
    /// @param way where its form is sent, behind the address of the item
    /// @param part the part of the screen to go to; may be empty
    /// @param error a fault that the service found, next to its field
    /// @param stale what to say when it is not what was seen any more
    private record Attempt(
            UUID id,
            String way,
            Notice notice,
            String part,
            Function<FieldProblem, FormErrorView> error,
            Form form,
            String stale) {

        Attempt(
                UUID id,
                String way,
                Notice notice,
                String part,
                Function<FieldProblem, FormErrorView> error,
                Form form) {
            this(
                    id,
                    way,
                    notice,
                    part,
                    error,
                    form,
                    "Iemand anders heeft dit net gewijzigd. Kijk eerst wat er veranderd is. Er is"
                            + " nog niets gedaan.");
        }

        /// One whose only field is this.
        Attempt(UUID id, String way, Notice notice, String part, String field, Form form) {
            this(id, way, notice, part, fault -> new FormErrorView(field, fault.detail()), form);
        }

        Attempt whenStale(String words) {
            return new Attempt(id, way, notice, part, error, form, words);
        }
    }

    private HttpResponse<?> done(Outcome<WorkflowJson> outcome, Attempt attempt, Editor editor) {
        var path = forms.path(attempt.id());
        return switch (outcome) {
            case Outcome.Ok<WorkflowJson> _ ->
                    HttpResponse.seeOther(URI.create(attempt.notice().on(path) + attempt.part()));
            case Outcome.Refused<WorkflowJson> refused -> refused(refused, attempt, editor);
            case Outcome.Stale<WorkflowJson>() ->
                    again(
                            attempt,
                            HttpStatus.PRECONDITION_FAILED,
                            List.of(new FormErrorView("", attempt.stale())),
                            editor);
            case Outcome.Unavailable<WorkflowJson>() -> notKept(attempt, editor);
        };
    }

    private HttpResponse<?> refused(
            Outcome.Refused<WorkflowJson> refused, Attempt attempt, Editor editor) {
        if (refused.missing()) {
            return pages.notFound(editor);
        }
        var problem = refused.problem();
        if (problem.status() == HttpStatus.FORBIDDEN.getCode()) {
            return again(
                    attempt,
                    HttpStatus.FORBIDDEN,
                    List.of(new FormErrorView("", refused.detail())),
                    editor);
        }
        var errors =
                problem.errors().isEmpty()
                        ? List.of(new FormErrorView("", refused.detail()))
                        : problem.errors().stream().map(attempt.error()).toList();
        return again(attempt, HttpStatus.valueOf(problem.status()), errors, editor);
    }

    /// The stored draft in its form, with what went wrong and what was typed beside it.
    private HttpResponse<?> again(
            Attempt attempt, HttpStatus status, List<FormErrorView> errors, Editor editor) {
        return switch (kind.collection().read(attempt.id(), editor.caller())) {
            case Outcome.Ok<J>(var content, _) -> {
                var typed = kind.draft(content);
                for (var field : attempt.form().fields().entrySet()) {
                    if (!field.getKey().equals("csrf") && !field.getKey().equals("revision")) {
                        typed = typed.with(field.getKey(), field.getValue());
                    }
                }
                yield forms.screen(
                        status, Writing.stored(content, typed, Notice.NONE).with(errors), editor);
            }
            case Outcome.Refused<J> _ -> pages.notFound(editor);
            case Outcome.Stale<J>(), Outcome.Unavailable<J>() -> notKept(attempt, editor);
        };
    }

    /// What was typed, to be sent again: a remark may be long.
    private HttpResponse<?> notKept(Attempt attempt, Editor editor) {
        return pages.notKept(editor, forms.path(attempt.id()) + attempt.way(), attempt.form());
    }

    private ItemWorkflow workflow(UUID id) {
        return kind.collection().workflow(id);
    }
}
