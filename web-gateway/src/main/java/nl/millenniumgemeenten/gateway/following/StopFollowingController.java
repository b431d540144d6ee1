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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.gateway.discuss.DiscussPages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.FollowService;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowerJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The links to stop that stand in mails about discussions. People follow them and press the
/// button; mail programs post to them themselves, without cookies and without `Origin` (RFC 8058).
/// Whoever has the link may stop: it is all that is asked for.
@Controller(FollowingController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class StopFollowingController {
    static final String STOP = "/stoppen";
    static final String ALL = "/alles" + STOP;
    static final String DAILY = "/dagelijks" + STOP;

    private final FollowService follows;
    private final DiscussPages pages;

    StopFollowingController(FollowService follows, DiscussPages pages) {
        this.follows = follows;
        this.pages = pages;
    }

    @Get("/{number:[0-9]+}" + STOP)
    HttpResponse<?> ask(String token, long number) {
        return secret(
                token,
                found ->
                        found.follows().stream()
                                .filter(follow -> follow.number() == number)
                                .findFirst()
                                .<MutableHttpResponse<?>>map(follow ->
                                        pages.question(
                                                "Wil je stoppen met volgen?",
                                                List.of(
                                                        "Je krijgt dan geen mail meer over de"
                                                                + " discussie “"
                                                                + follow.name()
                                                                + "”."),
                                                "Stop met volgen",
                                                FollowingController.path(token)
                                                        + "/"
                                                        + number
                                                        + STOP))
                                .orElseGet(() -> overview(token)));
    }

    @Post("/{number:[0-9]+}" + STOP)
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(HttpRequest<?> request, String token, long number, Form form) {
        return done(request, token, form, follows.stop(token, number));
    }

    @Get(DAILY)
    HttpResponse<?> askDaily(String token) {
        return secret(
                token,
                found ->
                        found.follows().stream().allMatch(follow -> follow.atOnce())
                                ? overview(token)
                                : pages.question(
                                        "Wil je geen dagelijkse mail meer?",
                                        List.of(
                                                "Je volgt dan geen van de discussies meer waarover"
                                                        + " je één keer per dag mail krijgt."),
                                        "Stop met de dagelijkse mail",
                                        FollowingController.path(token) + DAILY));
    }

    @Post(DAILY)
    @Consumes(MediaType.ALL)
    HttpResponse<?> stopDaily(HttpRequest<?> request, String token, Form form) {
        return done(request, token, form, follows.stopDaily(token));
    }

    @Get(ALL)
    HttpResponse<?> askAll(String token) {
        return overview(token);
    }

    @Post(ALL)
    @Consumes(MediaType.ALL)
    HttpResponse<?> stopAll(HttpRequest<?> request, String token, Form form) {
        return done(request, token, form, follows.stopAll(token));
    }

    private static MutableHttpResponse<?> overview(String token) {
        return HttpResponse.seeOther(URI.create(FollowingController.path(token)));
    }

    private interface Known {
        MutableHttpResponse<?> answer(FollowerJson found);
    }

    private HttpResponse<?> secret(String token, Known then) {
        return DiscussPages.secret(
                switch (follows.follower(token)) {
                    case Outcome.Ok<FollowerJson>(var found, _) -> then.answer(found);
                    case Outcome.Refused<FollowerJson> _ -> nobody(pages, HttpStatus.NOT_FOUND);
                    case Outcome.Stale<FollowerJson>(), Outcome.Unavailable<FollowerJson>() ->
                            pages.linkOutage();
                });
    }

    /// A program wants to know whether it worked; a person sees what is left.
    private HttpResponse<?> done(
            HttpRequest<?> request, String token, Form form, Outcome<byte[]> outcome) {
        boolean worked = outcome instanceof Outcome.Ok<byte[]>;
        if (postedByProgram(form, request)) {
            return worked
                    ? plain(HttpStatus.OK, "Gestopt.")
                    : plain(HttpStatus.SERVICE_UNAVAILABLE, "Probeer het straks nog eens.");
        }
        return worked
                ? HttpResponse.seeOther(
                        URI.create(FollowingController.path(token) + "?gedaan=gestopt"))
                : DiscussPages.secret(pages.linkOutage());
    }

    /// With this link nobody follows anything, or no longer.
    static MutableHttpResponse<byte[]> nobody(DiscussPages pages, HttpStatus status) {
        return pages.message(
                status,
                status == HttpStatus.OK ? Tone.POSITIVE : Tone.ATTENTION,
                "Je volgt nu geen discussies per mail",
                List.of(
                        "Je krijgt er geen mail meer over, en je adres bewaren we hier niet meer.",
                        "Wil je een discussie volgen? Dat kan altijd weer, met de link onder die"
                                + " discussie."),
                DiscussPages.ALL);
    }

    /// A program posts this one field, in either of the two ways in which forms are sent; our own
    /// buttons post no multipart.
    private static boolean postedByProgram(Form form, HttpRequest<?> request) {
        return form.line("List-Unsubscribe").equals("One-Click")
                || request.getContentType()
                        .map(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                        .orElse(false);
    }

    private static HttpResponse<?> plain(HttpStatus status, String text) {
        return HttpResponse.status(status)
                .contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(text);
    }
}
