package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;

/// Where an issue stands on the site, and taking it out of there. Every way it can end keeps the
/// reason that was typed.
@Controller(IssueForms.PATH + "/{id}/archief")
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueArchiveController {
    private static final String ARCHIVE = "/archief";

    private final IssueService issues;
    private final DeskPages pages;
    private final Site site;

    IssueArchiveController(IssueService issues, DeskPages pages, Site site) {
        this.issues = issues;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(UUID id, HttpRequest<?> request, Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        var notice =
                Notice.of(request.getParameters().get(Notice.PARAMETER, String.class, "")).text();
        return switch (issues.read(id, editor.caller())) {
            case Outcome.Ok<IssueJson>(var issue, _) ->
                    screen(HttpStatus.OK, issue, notice, "", "", editor);
            case Outcome.Refused<IssueJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<IssueJson>(), Outcome.Unavailable<IssueJson>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(
                    editor, "Alleen een redacteur kan een nieuwsbrief uit het archief halen.");
        }
        var reason = form.text("reason").strip();
        return switch (issues.withdraw(id, form.revision(), reason, editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(Notice.ISSUE_WITHDRAWN.on(path(id))));
            case Outcome.Refused<byte[]>(var problem) when !problem.errors().isEmpty() ->
                    again(id, HttpStatus.UNPROCESSABLE_ENTITY, reason, fault(problem), editor);
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notNow(editor, refused.detail(), path(id));
            case Outcome.Stale<byte[]>() ->
                    again(
                            id,
                            HttpStatus.PRECONDITION_FAILED,
                            reason,
                            "Er is net iets veranderd aan deze nieuwsbrief. Hieronder staat hoe het"
                                    + " nu is. Wil je hem nog uit het archief halen? Doe het dan"
                                    + " nog eens.",
                            editor);
            case Outcome.Unavailable<byte[]>() -> pages.serviceUnavailable(editor, path(id));
        };
    }

    private static String fault(Problem problem) {
        return problem.errors().getFirst().detail();
    }

    private HttpResponse<?> again(
            UUID id, HttpStatus status, String reason, String fault, Editor editor) {
        return issues.read(id, editor.caller()) instanceof Outcome.Ok<IssueJson>(var issue, _)
                ? screen(status, issue, "", reason, fault, editor)
                : pages.serviceUnavailable(editor, path(id));
    }

    private HttpResponse<?> screen(
            HttpStatus status,
            IssueJson issue,
            String notice,
            String reason,
            String fault,
            Editor editor) {
        boolean mayWithdraw = issue.can("withdraw");
        var heading = IssueFields.title(issue);
        var view =
                new IssueArchiveView(
                        pages.layout(editor, "Archief: " + heading, path(issue.id())),
                        path(issue.id()),
                        IssueForms.path(issue.id()),
                        heading,
                        notice,
                        IssueStates.badge(issue.state()),
                        site.image().issues().byId().get(issue.id())
                                        instanceof IssueChange.Archived archived
                                ? IssueIndex.path(archived)
                                : "",
                        mayWithdraw,
                        mayWithdraw ? "" : why(issue.state()),
                        issue.revision(),
                        reason,
                        new FormErrorsView(
                                fault.isEmpty()
                                        ? List.of()
                                        : List.of(new FormErrorView("reason", fault))));
        return pages.screen(status, "desk/issue_archive", view);
    }

    private static String why(String state) {
        return switch (state) {
            case "withdrawn" ->
                    "Deze nieuwsbrief is uit het archief gehaald. Wie hem in de mailbox heeft,"
                            + " houdt hem.";
            case "preparing", "sending", "paused" ->
                    "Deze nieuwsbrief is nog onderweg. Wil je hem uit het archief halen? Stop dan"
                            + " eerst met versturen.";
            case "sent", "cancelled" ->
                    "Alleen een redacteur kan deze nieuwsbrief uit het archief halen.";
            default -> "Deze nieuwsbrief is nog niet verstuurd.";
        };
    }

    /// Where an issue says how it stands in the archive.
    static String path(UUID id) {
        return IssueForms.path(id) + ARCHIVE;
    }
}
