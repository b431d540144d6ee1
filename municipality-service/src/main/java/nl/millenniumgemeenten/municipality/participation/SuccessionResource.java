package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.municipality.municipality.CodeInPath;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What becomes of a participation in one of those that came after its municipality.
@Controller("/participations/{code}/successions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class SuccessionResource {
    private final DecideSuccession decide;
    private final Reports reports;

    SuccessionResource(DecideSuccession decide, Reports reports) {
        this.decide = decide;
        this.reports = reports;
    }

    @Put("/{to}")
    HttpResponse<?> put(
            String code,
            String to,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.ofRevision(headers);
        var fields = RequestFields.of(body);
        var decision = Choice.read(fields, "decision", SuccessionDecision.class);
        fields.orThrow();
        var command =
                new DecideSuccession.Command(
                        CodeInPath.read(code),
                        CodeInPath.read(to),
                        decision,
                        expected,
                        Authors.of(editor));
        return switch (decide.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Participation>>(var decided) ->
                    Answers.found(decided, reports.json(decided, editor));
        };
    }
}
