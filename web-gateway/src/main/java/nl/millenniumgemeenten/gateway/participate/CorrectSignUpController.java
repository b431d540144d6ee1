package nl.millenniumgemeenten.gateway.participate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpJson;
import nl.millenniumgemeenten.gateway.service.SignUpService;

/// The link in the mail with a question: the form as it was sent, to be corrected.
@Controller(CorrectSignUpController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectSignUpController {
    static final String PATH = "/meedoen/aanvullen/";

    private final SignUpService signUps;
    private final SignUpForms forms;
    private final ParticipatePages pages;
    private final SameOrigin sameOrigin;

    CorrectSignUpController(
            SignUpService signUps,
            SignUpForms forms,
            ParticipatePages pages,
            SameOrigin sameOrigin) {
        this.signUps = signUps;
        this.forms = forms;
        this.pages = pages;
        this.sameOrigin = sameOrigin;
    }

    @Get
    HttpResponse<?> show(String token) {
        return switch (signUps.correction(token)) {
            case Outcome.Ok<SignUpJson>(var signUp, _) ->
                    open(signUp)
                            ? forms.page(
                                    HttpStatus.OK,
                                    purpose(token, signUp),
                                    SignUpForms.form(signUp),
                                    List.of())
                            : closed();
            case Outcome.Refused<SignUpJson> _ -> pages.unknownLink();
            case Outcome.Stale<SignUpJson>(), Outcome.Unavailable<SignUpJson>() ->
                    pages.unavailable();
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> send(HttpRequest<?> request, String token, Form form, Uploads uploads) {
        if (!sameOrigin.allows(request)) {
            return show(token);
        }
        return switch (signUps.correction(token)) {
            case Outcome.Ok<SignUpJson>(var signUp, _) ->
                    open(signUp) ? send(token, form, uploads, purpose(token, signUp)) : closed();
            case Outcome.Refused<SignUpJson> _ -> pages.unknownLink();
            // What was typed goes back to who typed it, even when we cannot ask what was there.
            case Outcome.Stale<SignUpJson>(), Outcome.Unavailable<SignUpJson>() ->
                    away(
                            form,
                            new SignUpForms.Purpose(
                                    ParticipatePages.path(PATH, token),
                                    "",
                                    form.line("municipality")));
        };
    }

    private HttpResponse<?> send(
            String token, Form form, Uploads uploads, SignUpForms.Purpose purpose) {
        if (SignUpForms.tooLarge(uploads)) {
            return forms.page(
                    HttpStatus.UNPROCESSABLE_ENTITY, purpose, form, SignUpForms.tooLarge());
        }
        return switch (signUps.correct(token, SignUpForms.json(form, uploads))) {
            case Outcome.Ok<SignUpJson> _ -> thanks();
            case Outcome.Refused<SignUpJson>(var problem) ->
                    forms.page(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            purpose,
                            form,
                            SignUpForms.errors(problem));
            case Outcome.Stale<SignUpJson>(), Outcome.Unavailable<SignUpJson>() ->
                    away(form, purpose);
        };
    }

    private HttpResponse<?> away(Form form, SignUpForms.Purpose purpose) {
        return forms.page(
                HttpStatus.SERVICE_UNAVAILABLE,
                purpose,
                form,
                List.of(
                        new FormErrorView(
                                "",
                                "Versturen lukt nu even niet, door een storing bij ons. Wat je"
                                        + " invulde staat er nog. Probeer het straks nog eens.")));
    }

    private HttpResponse<?> thanks() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Bedankt voor je aanvulling",
                List.of(
                        "De aanmelding ligt weer bij de redactie. Je hoort per mail hoe het"
                                + " verdergaat."),
                ParticipatePages.HOME);
    }

    private HttpResponse<?> closed() {
        return pages.message(
                HttpStatus.OK,
                Tone.NEUTRAL,
                "Je hoeft niets meer aan te vullen",
                List.of(
                        "Deze aanmelding ligt bij de redactie of is al afgehandeld. Je hoort per"
                                + " mail hoe het verdergaat."),
                ParticipatePages.HOME);
    }

    private static boolean open(SignUpJson signUp) {
        return signUp.state().equals("ASKED_BACK");
    }

    private static SignUpForms.Purpose purpose(String token, SignUpJson signUp) {
        return new SignUpForms.Purpose(
                ParticipatePages.path(PATH, token), signUp.remark(), signUp.municipality());
    }
}
