package nl.millenniumgemeenten.gateway.desk.page;

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
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageJson;

/// Puts a page in another place: with the buttons of the tree, by dragging, or on a screen of its
/// own, where another parent is chosen.
@Controller(PageKind.SCREENS + "/{id}/plaats")
@ExecuteOn(TaskExecutors.BLOCKING)
class PagePlaceController {
    private final ContentService content;
    private final PageTreeScreens screens;
    private final DeskPages pages;
    private final SeeOnSite site;

    PagePlaceController(
            ContentService content, PageTreeScreens screens, DeskPages pages, SeeOnSite site) {
        this.content = content;
        this.screens = screens;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> choose(UUID id, Editor editor) {
        return editor.mayPublish() ? screens.move(editor, id) : mayNot(editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> place(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var direct = Places.Place.of(form.line("naar"));
        if (direct.isPresent()) {
            return place(id, form.revision(), direct.get(), editor);
        }
        // Another parent was chosen: the page comes last there.
        return screens.withPlaces(
                editor,
                places ->
                        Places.Place.of(form.line("onder") + "/-")
                                .map(Places.Place::parent)
                                .<HttpResponse<?>>map(parent ->
                                        place(
                                                id,
                                                form.revision(),
                                                places.lastUnder(parent, id),
                                                editor))
                                .orElseGet(() ->
                                        again(
                                                editor,
                                                HttpStatus.UNPROCESSABLE_ENTITY,
                                                "Kies waar de pagina moet staan.")));
    }

    private HttpResponse<?> place(UUID id, long revision, Places.Place place, Editor editor) {
        return switch (content.placePage(
                id, revision, place.parent(), place.after(), editor.caller())) {
            case Outcome.Ok<PageJson>(var page, var now) -> placed(page, now);
            case Outcome.Refused<PageJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : again(
                                    editor,
                                    HttpStatus.valueOf(refused.problem().status()),
                                    why(refused));
            case Outcome.Stale<PageJson>() ->
                    again(
                            editor,
                            HttpStatus.PRECONDITION_FAILED,
                            "Iemand anders heeft deze pagina net gewijzigd of verplaatst. Dit is hoe"
                                    + " het nu staat. Er is nog niets verplaatst.");
            case Outcome.Unavailable<PageJson>() ->
                    pages.serviceUnavailable(editor, PageKind.SCREENS);
        };
    }

    private HttpResponse<?> placed(PageJson page, long revision) {
        var notice =
                page.state().equals("live")
                        ? site.notice(
                                Topic.PAGES,
                                page.id().toString(),
                                revision,
                                Notice.PLACED,
                                Notice.PLACED_SOON)
                        : Notice.PLACED;
        return HttpResponse.seeOther(
                URI.create(notice.on(PageKind.SCREENS) + "#pagina-" + page.id()));
    }

    private static String why(Outcome.Refused<PageJson> refused) {
        return Optional.of(refused.problem().errors())
                .filter(errors -> !errors.isEmpty())
                .map(errors -> errors.getFirst().detail())
                .orElseGet(refused::detail);
    }

    private HttpResponse<?> again(Editor editor, HttpStatus status, String fault) {
        return screens.tree(editor, status, Notice.NONE, fault);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan pagina’s verplaatsen.");
    }
}
