package nl.millenniumgemeenten.municipality.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Sign-ups as editors see and settle them.
@Controller("/sign-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class SignUpResource {
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern STATE = Pattern.compile(String.join("|", SignUpRow.CONFIRMED));

    private final SignUps signUps;
    private final SignUpActs acts;
    private final ApproveSignUp approve;
    private final SettleSignUp settle;
    private final SignUpAnswers answers;

    SignUpResource(
            SignUps signUps,
            SignUpActs acts,
            ApproveSignUp approve,
            SettleSignUp settle,
            SignUpAnswers answers) {
        this.signUps = signUps;
        this.acts = acts;
        this.approve = approve;
        this.settle = settle;
        this.answers = answers;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SignUpsJson(List<SignUpJson> items) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SignUpActsJson(List<SignUpActJson> items) {}

    /// Confirmed sign-ups, all of them or those in one state.
    @Get
    SignUpsJson list(@Nullable @QueryValue String state) {
        var states =
                QueryText.shaped("state", STATE, state).map(List::of).orElse(SignUpRow.CONFIRMED);
        return new SignUpsJson(signUps.in(states).stream().map(answers::json).toList());
    }

    @Get("/{id}")
    HttpResponse<?> get(String id) {
        return answers.answer(there(id));
    }

    /// What happened to it, newest first.
    @Get("/{id}/acts")
    SignUpActsJson acts(String id) {
        return new SignUpActsJson(acts.of(there(id).id()).stream().map(SignUpActJson::of).toList());
    }

    @Get("/{id}/decision")
    HttpResponse<?> decision(String id) {
        var document = signUps.document(there(id).id()).orElseThrow();
        return HttpResponse.ok(document.pdf())
                .contentType("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"besluit.pdf\"")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Put("/{id}/approval")
    HttpResponse<?> approve(
            String id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        long revision = revision(headers);
        var fields = RequestFields.of(body);
        var recognisedOn = fields.date("recognisedOn");
        var inForceOn = fields.date("inForceOn");
        fields.orThrow();
        return answer(
                approve.handle(
                        new ApproveSignUp.Command(
                                there(id).id(),
                                revision,
                                recognisedOn,
                                inForceOn,
                                Authors.of(editor))));
    }

    @Put("/{id}/question")
    HttpResponse<?> askBack(
            String id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        return answer(settle.askBack(command(id, body, "question", headers, editor)));
    }

    @Put("/{id}/rejection")
    HttpResponse<?> reject(
            String id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        return answer(settle.reject(command(id, body, "reason", headers, editor)));
    }

    private SettleSignUp.Command command(
            String id,
            @Nullable JsonNode body,
            String field,
            HttpHeaders headers,
            Authentication editor) {
        long revision = revision(headers);
        var fields = RequestFields.of(body);
        var text = fields.text(field, 1, LONGEST_TEXT);
        fields.orThrow();
        return new SettleSignUp.Command(there(id).id(), revision, text, Authors.of(editor));
    }

    /// A sign-up that nobody confirmed is not there yet for editors.
    private SignUp there(String id) {
        return SignUpId.parse(id)
                .flatMap(signUps::find)
                .filter(signUp -> !(signUp.state() instanceof SignUp.State.Unconfirmed))
                .orElseThrow(() -> Answers.missing("Deze aanmelding is er niet (meer)."));
    }

    private HttpResponse<?> answer(Decision<SignUp> decision) {
        return switch (decision) {
            case Decision.Refused<SignUp>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<SignUp>(var signUp) -> answers.answer(signUp);
        };
    }

    private static long revision(HttpHeaders headers) {
        return switch (Precondition.of(headers)) {
            case Expected.Revision(var revision) -> revision;
            case Expected.Nothing() ->
                    throw new ProblemException(
                            ProblemType.REVISION_REQUIRED,
                            "Stuur If-Match mee met de revisie die je wijzigt.");
        };
    }
}
