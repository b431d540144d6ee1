package nl.millenniumgemeenten.gateway.following;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.gateway.discuss.DiscussPages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.FollowService;
import nl.millenniumgemeenten.gateway.service.FollowService.ConfirmedJson;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowJson;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowerJson;
import nl.millenniumgemeenten.gateway.service.FollowService.RequestJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// Where the links of mails about discussions lead: to confirm, and to see what one follows.
/// Following a link changes nothing, because programs that look at mails follow links too: a button
/// does.
@Controller(FollowingController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowingController {
    static final String PATH = Discussions.PATH + Discussions.FOLLOW;

    private final FollowService follows;
    private final DiscussPages pages;
    private final SameOrigin sameOrigin;

    FollowingController(FollowService follows, DiscussPages pages, SameOrigin sameOrigin) {
        this.follows = follows;
        this.pages = pages;
        this.sameOrigin = sameOrigin;
    }

    /// Where one sees all that one follows.
    static String path(String token) {
        return PATH + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    @Get("/verstuurd")
    HttpResponse<?> sent() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "We hebben je een mail gestuurd. Bevestig met de knop in die mail dat je"
                                + " deze discussie wilt volgen. Dat kan drie dagen.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Naar één adres sturen"
                                + " we hoogstens drie van deze mails per uur."),
                DiscussPages.ALL);
    }

    @Get("/bevestigen/{token}")
    HttpResponse<?> ask(String token) {
        return DiscussPages.secret(asked(token));
    }

    private MutableHttpResponse<?> asked(String token) {
        return switch (follows.request(token)) {
            case Outcome.Ok<RequestJson>(var found, _) ->
                    pages.question(
                            "Wil je deze discussie volgen?",
                            List.of(
                                    "Klik op de knop om de discussie “"
                                            + found.title()
                                            + "” te volgen.",
                                    "Je krijgt dan "
                                            + Paces.sentence(found.pace())
                                            + ". Stoppen kan"
                                            + " altijd, met de link onder elke mail."),
                            "Ja, ik wil deze discussie volgen",
                            PATH
                                    + "/bevestigen/"
                                    + URLEncoder.encode(token, StandardCharsets.UTF_8));
            case Outcome.Refused<RequestJson> _ -> usedLink();
            case Outcome.Stale<RequestJson>(), Outcome.Unavailable<RequestJson>() ->
                    pages.linkOutage();
        };
    }

    @Post("/bevestigen/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, String token) {
        return DiscussPages.secret(sameOrigin.allows(request) ? confirmed(token) : asked(token));
    }

    private MutableHttpResponse<?> confirmed(String token) {
        return switch (follows.confirm(token)) {
            case Outcome.Ok<ConfirmedJson>(var confirmed, _) ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.POSITIVE,
                            "Je volgt deze discussie",
                            List.of(
                                    "Van “"
                                            + confirmed.title()
                                            + "” krijg je voortaan "
                                            + Paces.sentence(confirmed.pace())
                                            + "."),
                            new LinkView("Bekijk wat je volgt", path(confirmed.token())),
                            DiscussPages.ALL);
            case Outcome.Refused<ConfirmedJson> _ -> usedLink();
            case Outcome.Stale<ConfirmedJson>(), Outcome.Unavailable<ConfirmedJson>() ->
                    pages.linkOutage();
        };
    }

    @Get("/{token}")
    HttpResponse<?> look(String token, @QueryValue(defaultValue = "") String gedaan) {
        return DiscussPages.secret(overview(token, gedaan));
    }

    private MutableHttpResponse<?> overview(String token, String done) {
        return switch (follows.follower(token)) {
            case Outcome.Ok<FollowerJson>(var found, _) ->
                    pages.page(HttpStatus.OK, "discuss/follows", view(token, found, done));
            case Outcome.Refused<FollowerJson> _ ->
                    done.isEmpty() ? nobody(HttpStatus.NOT_FOUND) : nobody(HttpStatus.OK);
            case Outcome.Stale<FollowerJson>(), Outcome.Unavailable<FollowerJson>() ->
                    pages.linkOutage();
        };
    }

    /// Another pace for one discussion.
    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(HttpRequest<?> request, String token, Form form) {
        var pace = form.line("pace");
        if (!sameOrigin.allows(request) || !Paces.areThese(pace)) {
            return look(token, "");
        }
        return switch (follows.change(token, form.count("number"), pace)) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(path(token) + "?gedaan=gewijzigd"));
            case Outcome.Refused<byte[]> _ -> look(token, "");
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    DiscussPages.secret(pages.linkOutage());
        };
    }

    private FollowsView view(String token, FollowerJson found, String done) {
        return new FollowsView(
                pages.layout("Wat je volgt per mail"),
                found.hint(),
                path(token),
                path(token) + StopFollowingController.ALL,
                switch (done) {
                    case "gewijzigd" -> "Je keuze is bewaard.";
                    case "gestopt" -> "Je bent ermee gestopt. Hieronder staat wat je nog volgt.";
                    default -> "";
                },
                found.follows().stream().map(follow -> followed(token, follow)).toList());
    }

    private static FollowsView.Followed followed(String token, FollowJson follow) {
        boolean atOnce = follow.atOnce();
        return new FollowsView.Followed(
                follow.number(),
                follow.name(),
                follow.path(),
                DutchText.dateView(LocalDate.ofInstant(follow.since(), Occurrences.ZONE)),
                Paces.sentence(follow.pace()),
                atOnce ? Paces.DAILY : Paces.AT_ONCE,
                atOnce ? "Liever één keer per dag" : "Liever meteen",
                path(token) + "/" + follow.number() + StopFollowingController.STOP);
    }

    private MutableHttpResponse<byte[]> usedLink() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet meer",
                List.of(
                        "Een link om te bevestigen werkt drie dagen, en één keer. Heb je hem net"
                                + " gebruikt? Dan volg je de discussie.",
                        "Is de link in je mail afgebroken? Kopieer dan het hele adres en plak het"
                                + " in de adresbalk van je browser."),
                DiscussPages.ALL);
    }

    private MutableHttpResponse<byte[]> nobody(HttpStatus status) {
        return StopFollowingController.nobody(pages, status);
    }
}
