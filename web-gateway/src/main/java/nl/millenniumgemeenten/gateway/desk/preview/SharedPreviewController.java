package nl.millenniumgemeenten.gateway.desk.preview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Banner;
import nl.millenniumgemeenten.gateway.desk.ContentKinds;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.media.DraftFiles;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PreviewLinkJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Shows the newest draft to whoever has a secret link to it. Nothing of it is kept anywhere, and
/// no other site learns the address.
@Controller("/voorbeeld/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SharedPreviewController {
    /// In whose name a draft is read once its link was found to work: nobody's, and only to read.
    private static final Caller READER =
            new Caller("preview-link", "Voorbeeldlink", List.of("contributor"));

    private static final List<LinkView> HOME = List.of(new LinkView("Naar de homepage", "/"));

    private final ContentService service;
    private final ContentKinds kinds;
    private final DeskPages pages;
    private final DraftReadings drafts;
    private final DraftFiles files;
    private final MessagePages messages;
    private final Layouts layouts;
    private final Site site;
    private final Moments moments;

    SharedPreviewController(
            ContentService service,
            ContentKinds kinds,
            DeskPages pages,
            DraftReadings drafts,
            DraftFiles files,
            MessagePages messages,
            Layouts layouts,
            Site site,
            Moments moments) {
        this.service = service;
        this.kinds = kinds;
        this.pages = pages;
        this.drafts = drafts;
        this.files = files;
        this.messages = messages;
        this.layouts = layouts;
        this.site = site;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(String token) {
        var response =
                switch (service.sharedPreview(token)) {
                    case Outcome.Ok<PreviewLinkJson>(var link, _) -> shown(link, token);
                    case Outcome.Refused<PreviewLinkJson> refused -> refused(refused);
                    case Outcome.Stale<PreviewLinkJson>(), Outcome.Unavailable<PreviewLinkJson>() ->
                            unavailable();
                };
        response.header("X-Robots-Tag", "noindex, nofollow");
        return SecurityHeaders.except(response, "Referrer-Policy", "no-referrer");
    }

    /// A file of the library that the draft uses. The link is looked at each time, and nothing is
    /// kept.
    @Get("/media/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> file(String token, String hash, String name, HttpRequest<?> request) {
        return switch (service.sharedPreview(token)) {
            case Outcome.Ok<PreviewLinkJson>(var link, _) when link.files().contains(hash) ->
                    files.answer(hash, name, request).header("Cache-Control", "no-store");
            case Outcome.Unavailable<PreviewLinkJson>() ->
                    HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "30");
            case Outcome<PreviewLinkJson> _ -> HttpResponse.status(HttpStatus.NOT_FOUND);
        };
    }

    private MutableHttpResponse<byte[]> shown(PreviewLinkJson link, String token) {
        var reading = drafts.of(READER, "/voorbeeld/" + token + "/media/");
        return kinds.named(link.kind())
                .map(kind -> draft(kind, link, reading))
                .orElseGet(this::unavailable);
    }

    private <J extends ContentJson> MutableHttpResponse<byte[]> draft(
            ContentKind<J, ?> kind, PreviewLinkJson link, Reading reading) {
        var banner =
                new Banner(
                        "Voorbeeld",
                        "Dit staat niet zo op de site. Deze link werkt tot "
                                + moments.saved(link.expiresAt())
                                + ".",
                        "");
        return switch (kind.collection().read(link.item(), READER)) {
            case Outcome.Ok<J>(var content, _) -> {
                var screen = kind.preview(content, banner, reading);
                yield pages.screen(HttpStatus.OK, screen.template(), screen.view());
            }
            case Outcome.Refused<J> _, Outcome.Stale<J>(), Outcome.Unavailable<J>() ->
                    unavailable();
        };
    }

    /// Without a word on what it was.
    private MutableHttpResponse<byte[]> refused(Outcome.Refused<PreviewLinkJson> refused) {
        boolean gone = refused.problem().status() == HttpStatus.GONE.getCode();
        return message(
                gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                gone ? "Deze link werkt niet meer" : "Deze link bestaat niet",
                gone
                        ? "De link is verlopen of ingetrokken. Vraag een nieuwe aan wie hem je"
                                + " stuurde."
                        : "Misschien is het adres niet helemaal overgekomen. Kopieer de hele link.");
    }

    private MutableHttpResponse<byte[]> unavailable() {
        return message(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Dit lukt nu even niet",
                        "Er is een storing bij ons. Probeer het over een paar minuten nog eens.")
                .header("Retry-After", "30");
    }

    private MutableHttpResponse<byte[]> message(HttpStatus status, String heading, String text) {
        return messages.message(
                layouts.layout(
                        new Reading(site.image()), heading, "", "/voorbeeld", false, List.of()),
                status,
                Tone.ATTENTION,
                heading,
                List.of(text),
                HOME);
    }
}
