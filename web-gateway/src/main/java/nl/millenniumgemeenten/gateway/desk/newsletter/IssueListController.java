package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.IssueLineJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The list of the issues of the newsletter.
@Controller(IssueForms.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueListController {
    private static final int SIZE = 50;

    private final IssueService issues;
    private final DeskPages pages;
    private final Moments moments;

    IssueListController(IssueService issues, DeskPages pages, Moments moments) {
        this.issues = issues;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(value = "toestand", defaultValue = "") String asked,
            @QueryValue(value = "na", defaultValue = "") String after,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        var state = IssueStates.exists(asked) ? asked : "";
        var from = after.matches("[0-9]{1,18}") ? after : "";
        return switch (issues.list(state, from, SIZE, editor.caller())) {
            case Outcome.Ok<ItemsJson<IssueLineJson>>(var list, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/issue_list",
                            view(list, state, from, Notice.of(notice), editor));
            case Outcome.Refused<ItemsJson<IssueLineJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<IssueLineJson>>(),
                    Outcome.Unavailable<ItemsJson<IssueLineJson>>() ->
                    pages.serviceUnavailable(editor, IssueForms.PATH);
        };
    }

    private IssueListView view(
            ItemsJson<IssueLineJson> list,
            String state,
            String from,
            Notice notice,
            Editor editor) {
        return new IssueListView(
                pages.layout(editor, "Nieuwsbrieven", IssueForms.PATH),
                notice.text(),
                IssueStates.options(state),
                list.items().stream().map(this::row).toList(),
                state.isEmpty()
                        ? "Er is nog geen nieuwsbrief. Maak de eerste."
                        : "Hier is niets van gevonden.",
                new PagingView(
                        from.isEmpty() ? "" : path(state, ""),
                        list.next() == null ? "" : path(state, list.next())));
    }

    private static String path(String state, String after) {
        var query =
                (state.isEmpty() ? "" : "&toestand=" + state)
                        + (after.isEmpty() ? "" : "&na=" + after);
        return query.isEmpty() ? IssueForms.PATH : IssueForms.PATH + "?" + query.substring(1);
    }

    private IssueListView.Row row(IssueLineJson issue) {
        return new IssueListView.Row(
                issue.subject().isEmpty() ? "Zonder onderwerp" : issue.subject(),
                IssueForms.path(issue.id()),
                "Nummer " + issue.number() + when(issue),
                issue.startedAt() == null ? "" : IssueArchiveController.path(issue.id()),
                IssueStates.badge(issue.state()),
                moments.saved(issue.savedAt()) + ", door " + issue.savedBy());
    }

    private String when(IssueLineJson issue) {
        var due = issue.dueAt();
        var ended = issue.endedAt();
        var started = issue.startedAt();
        if (ended != null) {
            return ", klaar op " + moments.saved(ended);
        }
        if (started != null) {
            return ", begonnen op " + moments.saved(started);
        }
        return due == null ? "" : ", gaat op " + moments.saved(due);
    }
}
