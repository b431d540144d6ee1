package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// What who signs up does: send the form, confirm, correct. Getting changes nothing, because mail
/// scanners follow links too.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.VISITOR)
class PublicSignUpResource {
    private final ReceiveSignUp receive;
    private final ConfirmSignUp confirm;
    private final CorrectSignUp correct;
    private final MayTakePart mayTakePart;
    private final SignUpAnswers answers;

    PublicSignUpResource(
            ReceiveSignUp receive,
            ConfirmSignUp confirm,
            CorrectSignUp correct,
            MayTakePart mayTakePart,
            SignUpAnswers answers) {
        this.receive = receive;
        this.confirm = confirm;
        this.correct = correct;
        this.mayTakePart = mayTakePart;
        this.answers = answers;
    }

    /// @param outcome `accepted`; of a confirmation `first`, `second`, `already-confirmed` or
    ///   `expired`
    @Serdeable
    record OutcomeJson(String outcome, String municipality) {
        static OutcomeJson of(ConfirmSignUp.Followed followed) {
            return new OutcomeJson(
                    followed.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    followed.municipality());
        }
    }

    @Post("/sign-ups")
    HttpResponse<?> post(@Body @Nullable JsonNode body) {
        var form = SubmissionForm.read(body, true, mayTakePart.today());
        var command =
                new ReceiveSignUp.Command(
                        form.submission(), form.person(), form.document().orElseThrow());
        return switch (receive.handle(command)) {
            case Decision.Refused<SignUp>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<SignUp> _ ->
                    HttpResponse.accepted()
                            .body(
                                    new OutcomeJson(
                                            "accepted",
                                            mayTakePart.name(form.submission().municipality())));
        };
    }

    @Get("/sign-up-confirmations/{token}")
    OutcomeJson look(String token) {
        return followed(confirm.look(token));
    }

    @Post("/sign-up-confirmations/{token}")
    OutcomeJson confirm(String token) {
        return followed(confirm.handle(token));
    }

    @Get("/sign-up-corrections/{token}")
    HttpResponse<?> corrected(String token) {
        return answers.answer(correct.look(token).orElseThrow(PublicSignUpResource::noLink));
    }

    @Put("/sign-up-corrections/{token}")
    HttpResponse<?> correct(String token, @Body @Nullable JsonNode body) {
        var form = SubmissionForm.read(body, false, mayTakePart.today());
        return switch (correct.handle(token, form).orElseThrow(PublicSignUpResource::noLink)) {
            case Decision.Refused<SignUp>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<SignUp>(var signUp) -> answers.answer(signUp);
        };
    }

    private static OutcomeJson followed(Optional<ConfirmSignUp.Followed> followed) {
        return followed.map(OutcomeJson::of).orElseThrow(PublicSignUpResource::noLink);
    }

    private static ProblemException noLink() {
        return Answers.missing("Deze link werkt niet (meer).");
    }
}
