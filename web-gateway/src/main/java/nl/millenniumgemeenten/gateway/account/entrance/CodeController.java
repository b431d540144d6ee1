package nl.millenniumgemeenten.gateway.account.entrance;

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
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Entrance;
import nl.millenniumgemeenten.gateway.account.SignIn;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// The second step of signing in. The session begins here, with a token that was never used before.
@Controller(Entrance.CODE)
@ExecuteOn(TaskExecutors.BLOCKING)
class CodeController {
    private final Entrance entrance;
    private final EntrancePages pages;

    CodeController(Entrance entrance, EntrancePages pages) {
        this.entrance = entrance;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String naar) {
        return entrance.halfway(request)
                ? pages.code(HttpStatus.OK, naar, FormErrorsView.NONE)
                : over();
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> give(HttpRequest<?> request, Form form) {
        var next = form.line("next");
        if (form.line("code").isEmpty()) {
            return pages.code(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    next,
                    EntrancePages.error("code", "Vul de code in."));
        }
        return switch (entrance.code(request, form.line("code"))) {
            case SignIn.Outcome.SignedIn in -> {
                Logged.by(request, in.account());
                yield entrance.open(request, in, next);
            }
            case SignIn.Outcome.Refused(var account) -> {
                account.ifPresent(known -> Logged.on(request, known.toString()));
                yield pages.code(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        next,
                        EntrancePages.error(
                                "code",
                                "Deze code klopt niet. Een code werkt één keer, en maar even: neem"
                                        + " de code die nu in je app staat."));
            }
            case SignIn.Outcome.Wait(var duration) ->
                    pages.code(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    next,
                                    EntrancePages.error("", Entrance.wait("code", duration)))
                            .header("Retry-After", Long.toString(duration.toSeconds() + 1));
            case SignIn.Outcome.Over(), SignIn.Outcome.CodeNeeded _ -> over();
        };
    }

    private HttpResponse<?> over() {
        return pages.message(
                HttpStatus.GONE,
                Tone.ATTENTION,
                "Log opnieuw in",
                List.of(
                        "Je hebt tien minuten om een code in te vullen. Die zijn voorbij. Begin"
                                + " opnieuw met je wachtwoord."),
                List.of(),
                EntrancePages.SIGN_IN);
    }
}
