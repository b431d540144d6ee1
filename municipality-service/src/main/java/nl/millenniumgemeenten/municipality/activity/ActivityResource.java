package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// The activities over HTTP. A contact of a municipality sees and writes those of its own.
@Controller("/activities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Roles.MUNICIPALITY_CONTACT,
    Roles.CONTRIBUTOR,
    Roles.EDITOR,
    Roles.MODERATOR,
    Roles.ADMINISTRATOR
})
class ActivityResource {
    private final Activities activities;
    private final WriteActivity write;
    private final ActivityAccess access;

    ActivityResource(Activities activities, WriteActivity write, ActivityAccess access) {
        this.activities = activities;
        this.write = write;
        this.access = access;
    }

    @Get
    Listing<ActivityJson> list(@RequestBean ActivityQuery query, Authentication bearer) {
        var search = query.search();
        if (!access.seesAll(bearer)) {
            access.check(
                    bearer,
                    search.municipality()
                            .orElseThrow(() ->
                                    new ProblemException(
                                            ProblemType.NOT_YOURS,
                                            "Vraag de activiteiten van je eigen gemeente.")));
        }
        return Listing.of(
                query.limit(),
                size -> activities.matching(search, query.before(), size),
                revised -> Long.toString(revised.state().number()),
                ActivityJson::of);
    }

    @Get("/{id}")
    HttpResponse<?> get(UUID id, Authentication bearer) {
        var revised = activities.find(id).orElseThrow(ActivityResource::missing);
        access.check(bearer, revised.state().municipality());
        return Answers.found(revised, ActivityJson.of(revised));
    }

    @Get("/{id}/revisions")
    Revisions<ActivityJson> revisions(UUID id, Authentication bearer) {
        var activity = activities.find(id).orElseThrow(ActivityResource::missing).state();
        access.check(bearer, activity.municipality());
        return Revisions.of(activities.revisions(id), ActivityJson::of);
    }

    @Put("/{id}")
    @Secured({Roles.MUNICIPALITY_CONTACT, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            UUID id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication writer) {
        var expected = Precondition.of(headers);
        var form = ActivityForm.read(body);
        access.check(writer, form.municipality());
        var command = new WriteActivity.Command(id, form, expected, Authors.of(writer));
        return switch (write.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Activity>>(var written) ->
                    Answers.written(
                            expected, written, ActivityJson.of(written), "/activities/" + id);
        };
    }

    static ProblemException missing() {
        return Answers.missing("Deze activiteit is er niet.");
    }
}
