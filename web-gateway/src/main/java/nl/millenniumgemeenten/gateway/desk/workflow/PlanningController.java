package nl.millenniumgemeenten.gateway.desk.workflow;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PlannedItemJson;
import nl.millenniumgemeenten.gateway.service.WorkflowService;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The screen that shows what is planned.
@Controller(PlanningController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlanningController {
    static final String PATH = "/redactie/planning";

    private static final int SIZE = 100;
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm 'uur'", DUTCH);

    private final WorkflowService workflow;
    private final KindScreens screens;
    private final DeskPages pages;
    private final Moments moments;
    private final SiteConfiguration configuration;

    PlanningController(
            WorkflowService workflow,
            KindScreens screens,
            DeskPages pages,
            Moments moments,
            SiteConfiguration configuration) {
        this.workflow = workflow;
        this.screens = screens;
        this.pages = pages;
        this.moments = moments;
        this.configuration = configuration;
    }

    @Get
    HttpResponse<?> show(@QueryValue(value = "na", defaultValue = "") String after, Editor editor) {
        return switch (planned(after, editor)) {
            case Outcome.Ok<ItemsJson<PlannedItemJson>>(var list, _) ->
                    pages.screen(HttpStatus.OK, "desk/planning", view(list, after, editor));
            case Outcome.Refused<ItemsJson<PlannedItemJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<PlannedItemJson>>(),
                    Outcome.Unavailable<ItemsJson<PlannedItemJson>>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    /// A piece of what is planned. What failed stands before the first piece, all of it.
    private Outcome<ItemsJson<PlannedItemJson>> planned(String after, Editor editor) {
        var planned = workflow.planned(after, SIZE, editor.caller());
        return after.isEmpty()
                ? workflow.failed(editor.caller())
                        .then(failed ->
                                planned.then(ok ->
                                        new Outcome.Ok<>(together(failed.value(), ok.value()), 0)))
                : planned;
    }

    private static ItemsJson<PlannedItemJson> together(
            ItemsJson<PlannedItemJson> failed, ItemsJson<PlannedItemJson> planned) {
        var items =
                Stream.concat(
                                failed.items().stream().filter(item -> item.schedule().failed()),
                                planned.items().stream().filter(item -> !item.schedule().failed()))
                        .toList();
        return new ItemsJson<>(items, planned.next());
    }

    private PlanningView view(ItemsJson<PlannedItemJson> list, String after, Editor editor) {
        var failed = new ArrayList<PlanningView.Row>();
        var days = new LinkedHashMap<LocalDate, List<PlanningView.Row>>();
        for (var item : list.items()) {
            var at = item.schedule().at().atZone(configuration.zone());
            if (item.schedule().failed()) {
                failed.add(row(item, moments.saved(item.schedule().at())));
            } else {
                days.computeIfAbsent(at.toLocalDate(), _ -> new ArrayList<>())
                        .add(row(item, TIME.format(at)));
            }
        }
        return new PlanningView(
                pages.layout(editor, "Planning", PATH),
                failed,
                days.entrySet().stream()
                        .map(day ->
                                new PlanningView.Day(
                                        DAY.format(day.getKey()),
                                        "dag-" + day.getKey(),
                                        day.getValue()))
                        .toList(),
                new PagingView(
                        after.isEmpty() ? "" : PATH,
                        list.next() == null
                                ? ""
                                : PATH
                                        + "?na="
                                        + URLEncoder.encode(list.next(), StandardCharsets.UTF_8)));
    }

    private PlanningView.Row row(PlannedItemJson item, String time) {
        return new PlanningView.Row(
                time, item.title(), screens.path(item.kind(), item.item()), what(item));
    }

    private static String what(PlannedItemJson item) {
        var schedule = item.schedule();
        var what =
                item.what().equals("publication")
                        ? "Versie " + schedule.edition() + " komt op de site"
                        : "Gaat van de site";
        return schedule.failed()
                ? KindScreens.word(item.kind()) + ". Niet gelukt: " + schedule.reason()
                : "%s. %s, gepland door %s."
                        .formatted(KindScreens.word(item.kind()), what, schedule.by().name());
    }
}
