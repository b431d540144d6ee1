package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// What we know of somebody: asked with an address, shown behind the link that is mailed then. The
/// answer to asking is the same for every address.
@Controller(InsightController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class InsightController {
    static final String PATH = SignUpPages.PATH + "/mijn-gegevens";
    static final String MOVE = "/adres";
    static final String FORGET = "/wissen";
    private static final String SENT = "/verstuurd";

    private final SubscriptionService subscriptions;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final RateLimit perClient;
    private final SignUpPages pages;

    InsightController(
            SubscriptionService subscriptions,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "sign-up.per-hour") int perHour,
            InstantSource clock,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(@QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return pages.ask(HttpStatus.OK, Speech.asked(asked, PATH), "", FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(
            HttpRequest<?> request,
            Form form,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        var speech = Speech.asked(asked, PATH);
        var email = form.line("email");
        if (!sameOrigin.allows(request)) {
            return pages.ask(
                    HttpStatus.FORBIDDEN,
                    speech,
                    email,
                    SignUpFaults.one(
                            "",
                            speech.say(
                                    "Vraag het op deze pagina aan.",
                                    "Please ask for it on this page.")));
        }
        if (email.isEmpty()) {
            return pages.ask(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    speech,
                    email,
                    SignUpFaults.one(
                            "email",
                            speech.say(
                                    "Vul je e-mailadres in.", "Please enter your email address.")));
        }
        if (perClient.take(clients.of(request)).isPositive()) {
            return pages.ask(HttpStatus.TOO_MANY_REQUESTS, speech, email, tooOften(speech));
        }
        return switch (subscriptions.askInsight(email, speech.language().tag())) {
            case Outcome.Ok<SubscriptionService.Result> _ ->
                    HttpResponse.seeOther(URI.create(speech.path(PATH + SENT)));
            case Outcome.Refused<SubscriptionService.Result>(var problem) ->
                    pages.ask(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            speech,
                            email,
                            SignUpFaults.refused(speech, problem));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable(speech);
        };
    }

    private static FormErrorsView tooOften(Speech speech) {
        return SignUpFaults.one(
                "",
                speech.say(
                        "Vanaf jouw internetverbinding is dit net al vaak gevraagd. Probeer het"
                                + " over een uur nog eens.",
                        "This was asked for often from your internet connection just now. Please"
                                + " try again in an hour."));
    }

    @Get(SENT)
    HttpResponse<?> sent(@QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        var speech = Speech.asked(asked, PATH + SENT);
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Kijk in je mailbox", "Check your mailbox"),
                List.of(
                        speech.say(
                                "We hebben je een mail gestuurd. De link daarin werkt een uur.",
                                "We have sent you an email. The link in it works for one hour."),
                        speech.say(
                                "Geen mail gekregen? Kijk ook bij de ongewenste mail.",
                                "No email? Please check your spam folder too.")),
                SignUpPages.home(speech));
    }

    @Get("/{token}")
    HttpResponse<?> look(
            String token, @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return page(HttpStatus.OK, token, asked, "", _ -> FormErrorsView.NONE);
    }

    @Post("/{token}" + MOVE)
    @Consumes(MediaType.ALL)
    HttpResponse<?> move(
            HttpRequest<?> request,
            String token,
            Form form,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        var email = form.line("email");
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    token,
                    asked,
                    email,
                    speech ->
                            SignUpFaults.one(
                                    "",
                                    speech.say(
                                            "Wijzig je adres op deze pagina.",
                                            "Please change your address on this page.")));
        }
        if (email.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    token,
                    asked,
                    email,
                    speech ->
                            SignUpFaults.one(
                                    "email",
                                    speech.say(
                                            "Vul je nieuwe e-mailadres in.",
                                            "Please enter your new email address.")));
        }
        return switch (subscriptions.move(token, email)) {
            case Outcome.Ok<SubscriptionService.Result> _ -> moving(speech(token, asked));
            case Outcome.Refused<SubscriptionService.Result> refused ->
                    refused.missing()
                            ? old(asked, token)
                            : page(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    token,
                                    asked,
                                    email,
                                    speech -> SignUpFaults.refused(speech, refused.problem()));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> moving(Speech speech) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Bevestig je nieuwe adres", "Confirm your new address"),
                List.of(
                        speech.say(
                                "We hebben een mail naar je nieuwe adres gestuurd. Klik op de link"
                                        + " in die mail. Tot dan blijft je oude adres gelden.",
                                "We have sent an email to your new address. Click the link in that"
                                        + " email. Until then we keep using your old address.")),
                SignUpPages.home(speech));
    }

    @Post("/{token}" + FORGET)
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(
            HttpRequest<?> request,
            String token,
            Form form,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    token,
                    asked,
                    "",
                    speech ->
                            SignUpFaults.one(
                                    "",
                                    speech.say(
                                            "Wis je gegevens op deze pagina.",
                                            "Please delete your data on this page.")));
        }
        boolean keep = form.line("proof").equals("keep");
        // Afterwards nobody knows any more in which language.
        var speech = speech(token, asked);
        return switch (subscriptions.forget(token, keep)) {
            case Outcome.Ok<byte[]> _ -> forgotten(Speech.of(speech.language()), keep);
            case Outcome.Refused<byte[]> _ -> old(asked, token);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.unavailable(speech);
        };
    }

    private HttpResponse<?> forgotten(Speech speech, boolean keep) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("We zijn je vergeten", "We have forgotten you"),
                List.of(
                        speech.say(
                                "Je e-mailadres is overal gewist. Je krijgt geen mail meer van ons.",
                                "Your email address is deleted everywhere. You will not get any"
                                        + " more email from us."),
                        keep
                                ? speech.say(
                                        "We bewaren alleen een bewijs zonder je adres.",
                                        "All we keep is a proof without your address.")
                                : speech.say(
                                        "Ook een bewijs bewaren we niet.",
                                        "We keep no proof either.")),
                SignUpPages.home(speech));
    }

    private HttpResponse<?> page(
            HttpStatus status,
            String token,
            String asked,
            String email,
            Function<Speech, FormErrorsView> errors) {
        return switch (subscriptions.insight(token)) {
            case Outcome.Ok<InsightJson>(var known, _) -> {
                var path = path(token);
                var speech = Speech.of(known.language(), asked, path);
                yield pages.insight(status, speech, path, known, email, errors.apply(speech));
            }
            case Outcome.Refused<InsightJson> _ -> old(asked, token);
            case Outcome.Stale<InsightJson>(), Outcome.Unavailable<InsightJson>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> old(String asked, String token) {
        var speech = nobody(asked, token);
        return pages.message(
                speech,
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                speech.say("Deze link werkt niet (meer)", "This link does not work (any more)"),
                List.of(
                        speech.say(
                                "Een link naar je gegevens werkt een uur. Vraag gerust een nieuwe"
                                        + " aan.",
                                "A link to your data works for one hour. Feel free to ask for a new"
                                        + " one.")),
                new LinkView(
                        speech.say("Vraag een nieuwe link", "Ask for a new link"),
                        speech.path(PATH)),
                SignUpPages.home(speech));
    }

    /// In the language of the person whose link this is.
    private Speech speech(String token, String asked) {
        return switch (subscriptions.insight(token)) {
            case Outcome.Ok<InsightJson>(var known, _) ->
                    Speech.of(known.language(), asked, path(token));
            case Outcome.Refused<InsightJson> _,
                    Outcome.Stale<InsightJson> _,
                    Outcome.Unavailable<InsightJson> _ ->
                    nobody(asked, token);
        };
    }

    /// To whoever follows a link of which we do not know whose it is.
    private Speech nobody(String asked, String token) {
        return Speech.asked(asked, path(token));
    }

    private String path(String token) {
        return pages.path(PATH + "/", token);
    }
}
