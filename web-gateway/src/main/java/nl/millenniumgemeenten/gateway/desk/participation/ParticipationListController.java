package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;

/// The list of participations at the desk.
@Controller(ParticipationPaths.LIST)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipationListController {
    private final ParticipationService participations;
    private final ParticipationListScreen screen;
    private final DeskPages pages;

    ParticipationListController(
            ParticipationService participations, ParticipationListScreen screen, DeskPages pages) {
        this.participations = participations;
        this.screen = screen;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            @QueryValue(defaultValue = "") String zoek,
            @QueryValue(defaultValue = "") String toestand,
            @QueryValue(defaultValue = "") String provincie,
            @QueryValue(defaultValue = "") String doel,
            @QueryValue(defaultValue = "") String aandacht,
            Editor editor) {
        var search = ParticipationSearch.of(zoek, toestand, provincie, doel, aandacht);
        return switch (participations.all(editor.caller())) {
            case Outcome.Ok<List<ParticipationJson>>(var all, _) ->
                    screen.show(all, search, editor);
            case Outcome.Refused<List<ParticipationJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<List<ParticipationJson>>(),
                    Outcome.Unavailable<List<ParticipationJson>>() ->
                    pages.serviceUnavailable(editor, ParticipationPaths.LIST);
        };
    }
}
