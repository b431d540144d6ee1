package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.workflow.Actor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.ReadWorkflow;
import nl.millenniumgemeenten.content.workflow.WorkflowJson;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// When a piece of content of any kind goes on the site, and when off it.
@Controller("/{kind:[a-z-]+}/{id}/schedule")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class ScheduleResource {
    private final PlanAhead plan;
    private final CallOff callOff;
    private final ReadWorkflow read;
    private final ScheduleConfiguration configuration;
    private final InstantSource clock;

    ScheduleResource(
            PlanAhead plan,
            CallOff callOff,
            ReadWorkflow read,
            ScheduleConfiguration configuration,
            InstantSource clock) {
        this.plan = plan;
        this.callOff = callOff;
        this.read = read;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Put("/publication")
    WorkflowJson putPublication(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var wanted = ScheduleFields.publication(body, configuration.zone(), clock.instant());
        return plan(new Item(kind, id), What.PUBLICATION, revision, wanted, authentication);
    }

    @Delete("/publication")
    WorkflowJson deletePublication(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String seen,
            Authentication authentication) {
        return callOff(new Item(kind, id), What.PUBLICATION, seen, authentication);
    }

    @Put("/withdrawal")
    WorkflowJson putWithdrawal(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var wanted = ScheduleFields.withdrawal(body, configuration.zone(), clock.instant());
        return plan(new Item(kind, id), What.WITHDRAWAL, revision, wanted, authentication);
    }

    @Delete("/withdrawal")
    WorkflowJson deleteWithdrawal(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String seen,
            Authentication authentication) {
        return callOff(new Item(kind, id), What.WITHDRAWAL, seen, authentication);
    }

    private WorkflowJson plan(
            Item item,
            What what,
            @Nullable String revision,
            ScheduleFields.Wanted wanted,
            Authentication authentication) {
        plan.handle(
                new PlanAhead.Command(
                        item,
                        what,
                        IfMatch.revision(revision),
                        wanted.edition(),
                        wanted.at(),
                        wanted.replaces(),
                        SignedIn.editor(authentication)));
        return read.of(item, Actor.of(authentication));
    }

    private WorkflowJson callOff(
            Item item, What what, @Nullable String seen, Authentication authentication) {
        callOff.handle(
                new CallOff.Command(item, what, IfMatch.id(seen), SignedIn.editor(authentication)));
        return read.of(item, Actor.of(authentication));
    }
}
