package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.municipality.municipality.CodeInPath;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What a municipality keeps of its participation itself, through its contacts. Editors may too.
@Controller("/participations/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.MUNICIPALITY_CONTACT, Roles.EDITOR, Roles.ADMINISTRATOR})
class OwnParticipationResource {
    private final KeepProfile keepProfile;
    private final ReceiveReport receiveReport;
    private final Reports reports;
    private final ContactRights rights;

    OwnParticipationResource(
            KeepProfile keepProfile,
            ReceiveReport receiveReport,
            Reports reports,
            ContactRights rights) {
        this.keepProfile = keepProfile;
        this.receiveReport = receiveReport;
        this.reports = reports;
        this.rights = rights;
    }

    @Put("/profile")
    HttpResponse<?> profile(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication writer) {
        var own = own(code, writer);
        var expected = Precondition.ofRevision(headers);
        return switch (ProfileForm.read(body)) {
            case Decision.Refused<Profile>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Profile>(var profile) ->
                    answer(
                            keepProfile.handle(
                                    new KeepProfile.Command(
                                            own, profile, expected, Authors.of(writer))),
                            writer);
        };
    }

    @Post("/report")
    HttpResponse<?> report(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication writer) {
        var own = own(code, writer);
        var expected = Precondition.ofRevision(headers);
        var fields = RequestFields.of(body);
        var note = fields.text("note", 1, Report.LONGEST_NOTE);
        fields.orThrow();
        var command = new ReceiveReport.Command(own, note, expected, Authors.of(writer));
        return switch (receiveReport.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Participation>>(var reported) ->
                    answer(reported, writer);
        };
    }

    private HttpResponse<?> answer(Revised<Participation> revised, Authentication writer) {
        return Answers.found(revised, reports.json(revised, writer));
    }

    /// @throws ProblemException `not-yours` if the writer has no business with this municipality
    private MunicipalityCode own(String path, Authentication writer) {
        var code = CodeInPath.read(path);
        if (Reader.of(writer) != Reader.EDITOR && !rights.speaksFor(writer.getName(), code)) {
            throw new ProblemException(
                    ProblemType.NOT_YOURS, "Deze deelname is van een andere gemeente.");
        }
        return code;
    }
}
