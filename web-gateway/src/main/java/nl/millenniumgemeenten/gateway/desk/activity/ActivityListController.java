package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.activity.ActivityStates;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// The list of activities at the desk. `na` is where the list goes on.
@Controller(ActivityScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ActivityListController {
    private static final int SIZE = 25;

    private final ActivityService service;
    private final DeskPages pages;
    private final Moments moments;
    private final Site site;

    ActivityListController(ActivityService service, DeskPages pages, Moments moments, Site site) {
        this.service = service;
        this.pages = pages;
        this.moments = moments;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(defaultValue = "") String toestand,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var shown = Shown.of(toestand);
        var wanted = new ActivityService.Wanted(shown.state, "", na);
        return switch (service.list(wanted, SIZE, editor.caller())) {
            case Outcome.Ok<ItemsJson<ActivityJson>>(var list, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/activity_list",
                            view(editor, shown, na, Notice.of(notice), list));
            case Outcome.Refused<ItemsJson<ActivityJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<ActivityJson>>(),
                    Outcome.Unavailable<ItemsJson<ActivityJson>>() ->
                    pages.serviceUnavailable(editor, ActivityScreens.PATH);
        };
    }

    private ActivityListScreenView view(
            Editor editor, Shown shown, String after, Notice notice, ItemsJson<ActivityJson> list) {
        var next = list.next();
        return new ActivityListScreenView(
                pages.layout(editor, "Activiteiten", ActivityScreens.PATH),
                notice.text(),
                editor.mayPublish(),
                Arrays.stream(Shown.values())
                        .map(other -> Layouts.item(other.label, other.path(""), shown.path("")))
                        .toList(),
                list.items().stream().map(this::row).toList(),
                new PagingView(
                        after.isEmpty() ? "" : shown.path(""),
                        next == null ? "" : shown.path(next)));
    }

    private ContentRowView row(ActivityJson activity) {
        return new ContentRowView(
                activity.title(),
                0,
                ActivityScreens.path(activity.id()),
                ActivityMunicipality.name(site.image().register(), activity.municipality()),
                ActivityStates.badge(activity),
                moments.saved(activity.recordedAt()));
    }

    /// Which activities are shown.
    private enum Shown {
        ALL("", "Alles", ""),
        WAITING("wacht", "Wacht op de redactie", "SUBMITTED"),
        ASKED("vraag", "Vraag aan de gemeente", "ASKED_BACK"),
        DRAFTS("concept", "Concept", "DRAFT"),
        LIVE("site", "Op de site", "PUBLISHED"),
        WITHDRAWN("ingetrokken", "Ingetrokken", "WITHDRAWN");

        private final String value;
        private final String label;
        private final String state;

        Shown(String value, String label, String state) {
            this.value = value;
            this.label = label;
            this.state = state;
        }

        private static Shown of(String value) {
            return Arrays.stream(values())
                    .filter(shown -> shown.value.equals(value))
                    .findFirst()
                    .orElse(ALL);
        }

        /// The address of the list, from a number on.
        private String path(String after) {
            var state = value.isEmpty() ? "" : "toestand=" + value;
            var from = after.isEmpty() ? "" : "na=" + after;
            var between = state.isEmpty() || from.isEmpty() ? "" : "&";
            var query = state + between + from;
            return ActivityScreens.PATH + (query.isEmpty() ? "" : "?" + query);
        }
    }
}
