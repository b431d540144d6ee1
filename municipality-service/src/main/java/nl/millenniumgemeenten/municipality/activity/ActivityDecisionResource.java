package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.activity.DecideOnActivity.Step;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The way of an activity to the site, over HTTP: submitted by its municipality, published, asked
/// back or withdrawn by an editor.
@Controller("/activities/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class ActivityDecisionResource {
    private static final int LONGEST_QUESTION = 2000;

    private final Activities activities;
    private final DecideOnActivity decide;
    private final ActivityAccess access;

    ActivityDecisionResource(
            Activities activities, DecideOnActivity decide, ActivityAccess access) {
        this.activities = activities;
        this.decide = decide;
        this.access = access;
    }

    @Put("/submission")
    @Consumes(MediaType.ALL)
    @Secured({Roles.MUNICIPALITY_CONTACT, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> submit(UUID id, HttpHeaders headers, Authentication writer) {
        var there = activities.find(id).orElseThrow(ActivityResource::missing);
        access.check(writer, there.state().municipality());
        return take(id, headers, new Step.Submit(), writer);
    }

    @Put("/publication")
    @Consumes(MediaType.ALL)
    HttpResponse<?> publish(UUID id, HttpHeaders headers, Authentication editor) {
        return take(id, headers, new Step.Publish(), editor);
    }

    @Delete("/publication")
    HttpResponse<?> withdraw(UUID id, HttpHeaders headers, Authentication editor) {
        return take(id, headers, new Step.Withdraw(), editor);
    }

    @Put("/question")
    HttpResponse<?> askBack(
            UUID id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        var fields = RequestFields.of(body);
        var question = fields.text("question", 1, LONGEST_QUESTION);
        fields.orThrow();
        return take(id, headers, new Step.AskBack(question), editor);
    }

    private HttpResponse<?> take(UUID id, HttpHeaders headers, Step step, Authentication by) {
        var command =
                new DecideOnActivity.Command(
                        id, Precondition.ofRevision(headers), step, Authors.of(by));
        return switch (decide.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Activity>>(var decided) ->
                    Answers.found(decided, ActivityJson.of(decided));
        };
    }
}
