package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.layout.Assets;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// What stands in the dialog in which an editor chooses a picture: a piece of a page.
@Controller(MediaPickerController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaPickerController {
    static final String PATH = MediaScreens.PATH + "/kiezen";

    private static final int SIZE = 24;

    private final MediaService service;
    private final DeskPages pages;
    private final Assets assets;

    MediaPickerController(MediaService service, DeskPages pages, Assets assets) {
        this.service = service;
        this.pages = pages;
        this.assets = assets;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(Editor editor, @QueryValue(defaultValue = "") String q) {
        var words = q.strip();
        return switch (service.list(MediaService.Wanted.pictures(words), SIZE, editor.caller())) {
            case Outcome.Ok<ItemsJson<MediumJson>>(var list, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/media_picker",
                            new MediaPickerView(
                                    assets,
                                    editor.csrf(),
                                    editor.mayWrite(),
                                    words,
                                    list.items().stream().map(MediaTiles::tile).toList()));
            case Outcome.Refused<ItemsJson<MediumJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<MediumJson>>(),
                    Outcome.Unavailable<ItemsJson<MediumJson>>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }
}
