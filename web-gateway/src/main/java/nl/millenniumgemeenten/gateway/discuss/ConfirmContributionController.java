package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ConfirmedJson;
import nl.millenniumgemeenten.gateway.service.ParticipantService.RequestJson;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// The link in a mail to who wrote something. Following it shows what was written and uses nothing
/// up, because programs that look at mails follow links too: the button does.
@Controller(ConfirmContributionController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmContributionController {
    static final String PATH = Discussions.PATH + "/bevestigen";

    private final ParticipantService participants;
    private final ParticipantSession session;
    private final Arrival arrival;
    private final DiscussPages pages;
    private final MailCourier courier;
    private final SameOrigin sameOrigin;
    private final OwnPictures ownPictures;

    ConfirmContributionController(
            ParticipantService participants,
            ParticipantSession session,
            Arrival arrival,
            DiscussPages pages,
            MailCourier courier,
            SameOrigin sameOrigin,
            OwnPictures ownPictures) {
        this.participants = participants;
        this.session = session;
        this.arrival = arrival;
        this.pages = pages;
        this.courier = courier;
        this.sameOrigin = sameOrigin;
        this.ownPictures = ownPictures;
    }

    @Get("/{token}")
    HttpResponse<?> follow(String token) {
        return DiscussPages.secret(shown(token));
    }

    private MutableHttpResponse<?> shown(String token) {
        return switch (participants.request(token)) {
            case Outcome.Ok<RequestJson>(var found, _) ->
                    pages.page(
                            HttpStatus.OK,
                            "discuss/confirm",
                            new ConfirmView(
                                    pages.layout("Bevestig je bijdrage"),
                                    path(token),
                                    found.discussion().title(),
                                    found.name(),
                                    found.bodyHtml(),
                                    ContributionPictures.of(
                                            path(token) + Discussions.PICTURES + "/",
                                            ContributionPictureJson.told(found.pictures()))));
            case Outcome.Refused<RequestJson> _ -> pages.unknownLink();
            case Outcome.Stale<RequestJson>(), Outcome.Unavailable<RequestJson>() ->
                    pages.linkOutage();
        };
    }

    private static String path(String token) {
        return PATH + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /// A picture of what the link is for, to who has the link.
    @Get("/{token}" + Discussions.PICTURES + "/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> picture(String token, String hash, String name, HttpRequest<?> request) {
        return switch (participants.request(token)) {
            case Outcome.Ok<RequestJson>(var found, _) ->
                    DiscussPages.secret(ownPictures.answer(found.pictures(), hash, name, request));
            case Outcome.Refused<RequestJson> _,
                    Outcome.Stale<RequestJson>(),
                    Outcome.Unavailable<RequestJson>() ->
                    OwnPictures.missing();
        };
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, String token) {
        return DiscussPages.secret(sameOrigin.allows(request) ? confirmed(token) : shown(token));
    }

    private MutableHttpResponse<?> confirmed(String token) {
        return switch (participants.confirm(token)) {
            case Outcome.Ok<ConfirmedJson>(var confirmed, _) -> {
                courier.wake();
                yield arrival.of(confirmed.submission(), confirmed.discussion().number())
                        .cookie(session.begin(confirmed.participant().id()))
                        .cookie(session.mark());
            }
            case Outcome.Refused<ConfirmedJson> refused ->
                    refused.missing()
                            ? pages.unknownLink()
                            : conflict("Hier kun je nu niet schrijven", refused.detail());
            case Outcome.Stale<ConfirmedJson>() ->
                    conflict(
                            "Dit is al aangekomen",
                            "Een andere versie van wat je hier schreef is al aangekomen. Wil je iets"
                                    + " toevoegen? Schrijf dan opnieuw mee in de discussie.");
            case Outcome.Unavailable<ConfirmedJson>() -> pages.linkOutage();
        };
    }

    private MutableHttpResponse<?> conflict(String heading, String text) {
        return pages.message(
                HttpStatus.CONFLICT, Tone.ATTENTION, heading, List.of(text), DiscussPages.ALL);
    }
}
