package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Takes what editors do with an issue besides writing it: approving it, sending it back, and
/// saying when it goes.
@Controller(IssueForms.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueFlowController {
    private final IssueService issues;
    private final IssueForms forms;
    private final DeskPages pages;

    IssueFlowController(IssueService issues, IssueForms forms, DeskPages pages) {
        this.issues = issues;
        this.forms = forms;
        this.pages = pages;
    }

    @Post("/inlevering/weg")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeBack(UUID id, Form form, Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        return answer(
                issues.takeBack(id, form.revision(), editor.caller()),
                Notice.ISSUE_TAKEN_BACK,
                id,
                form,
                editor);
    }

    @Post("/inlevering/terug")
    @Consumes(MediaType.ALL)
    HttpResponse<?> sendBack(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                issues.sendBack(
                        id, form.revision(), form.text(IssueFlow.REFUSAL).strip(), editor.caller()),
                Notice.SENT_BACK,
                id,
                form,
                editor);
    }

    @Post("/goedkeuring")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                issues.approve(id, (int) form.count("edition"), editor.caller()),
                Notice.ISSUE_APPROVED,
                id,
                form,
                editor);
    }

    @Post("/goedkeuring/weg")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdrawApproval(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                issues.withdrawApproval(id, form.revision(), editor.caller()),
                Notice.ISSUE_APPROVAL_WITHDRAWN,
                id,
                form,
                editor);
    }

    @Post("/moment")
    @Consumes(MediaType.ALL)
    HttpResponse<?> schedule(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                issues.schedule(
                        id,
                        form.revision(),
                        form.line(IssueFlow.DATE) + "T" + form.line(IssueFlow.TIME),
                        form.line(IssueFlow.OCCURRENCE),
                        editor.caller()),
                Notice.ISSUE_SCHEDULED,
                id,
                form,
                editor);
    }

    @Post("/moment/weg")
    @Consumes(MediaType.ALL)
    HttpResponse<?> callOff(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                issues.callOff(id, form.revision(), editor.caller()),
                Notice.PLAN_CALLED_OFF,
                id,
                form,
                editor);
    }

    private HttpResponse<?> answer(
            Outcome<IssueJson> outcome, Notice done, UUID id, Form form, Editor editor) {
        var path = IssueForms.path(id);
        return switch (outcome) {
            case Outcome.Ok<IssueJson> _ -> HttpResponse.seeOther(URI.create(done.on(path)));
            case Outcome.Refused<IssueJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : refused.problem().errors().isEmpty()
                                    ? pages.notNow(editor, refused.detail(), path)
                                    : again(id, form, errors(refused.problem()), editor);
            case Outcome.Stale<IssueJson>() ->
                    pages.notNow(
                            editor,
                            "Iemand anders heeft deze nieuwsbrief net gewijzigd. Kijk eerst wat er"
                                    + " nu staat.",
                            path);
            case Outcome.Unavailable<IssueJson>() -> pages.serviceUnavailable(editor, path);
        };
    }

    /// The issue as it is stored, with what was typed beside it and what is wrong with that.
    private HttpResponse<?> again(UUID id, Form form, List<FormErrorView> errors, Editor editor) {
        return issues.read(id, editor.caller()) instanceof Outcome.Ok<IssueJson>(var issue, _)
                ? forms.refused(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        Optional.of(id),
                        beside(IssueFields.opened(issue), form),
                        errors,
                        editor)
                : pages.serviceUnavailable(editor, IssueForms.path(id));
    }

    private static Form beside(Form stored, Form typed) {
        var form = stored;
        for (var field :
                List.of(IssueFlow.REFUSAL, IssueFlow.DATE, IssueFlow.TIME, IssueFlow.OCCURRENCE)) {
            form = form.with(field, typed.text(field));
        }
        return form;
    }

    private static List<FormErrorView> errors(Problem problem) {
        return problem.errors().stream().map(IssueFlowController::error).toList();
    }

    private static FormErrorView error(FieldProblem fault) {
        return switch (fault.pointer()) {
            case "/text" -> new FormErrorView(IssueFlow.REFUSAL, fault.detail(), "Opmerking");
            case "/at" -> new FormErrorView(IssueFlow.DATE, fault.detail(), "Datum en tijd");
            case "/occurrence" ->
                    new FormErrorView(IssueFlow.OCCURRENCE, fault.detail(), "Welke keer?");
            default -> new FormErrorView("", fault.detail());
        };
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur beslist over wat er verstuurd wordt.");
    }
}
