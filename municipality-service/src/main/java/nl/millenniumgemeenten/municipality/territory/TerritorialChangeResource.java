package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import org.jspecify.annotations.Nullable;

/// The territorial changes over HTTP.
@Controller("/territorial-changes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class TerritorialChangeResource {
    private final TerritorialChanges changes;
    private final RecordTerritorialChange record;
    private final ForeseeTerritorialChange foresee;
    private final CancelTerritorialChange cancel;
    private final InstantSource clock;

    TerritorialChangeResource(
            TerritorialChanges changes,
            RecordTerritorialChange record,
            ForeseeTerritorialChange foresee,
            CancelTerritorialChange cancel,
            InstantSource clock) {
        this.changes = changes;
        this.record = record;
        this.foresee = foresee;
        this.cancel = cancel;
        this.clock = clock;
    }

    @Get
    Listing<TerritorialChangeJson> list(
            @QueryValue @Nullable String at,
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var day = QueryText.day("at", at);
        var from = QueryText.shaped("after", TerritorialChangeId.SHAPE, after).orElse(null);
        return Listing.of(
                limit,
                size -> changes.inForce(day, from, size, known),
                revised -> revised.state().id().value(),
                TerritorialChangeJson::of);
    }

    @Get("/{id}")
    HttpResponse<?> get(String id, @QueryValue @Nullable String recordedAt) {
        var revised =
                changes.find(id(id).value(), QueryText.moment("recordedAt", recordedAt))
                        .orElseThrow(() ->
                                Answers.missing("Deze herindeling staat niet in het register."));
        return Answers.found(revised, TerritorialChangeJson.of(revised));
    }

    @Get("/{id}/revisions")
    Revisions<TerritorialChangeJson> revisions(String id) {
        return Revisions.of(changes.revisions(id(id).value()), TerritorialChangeJson::of);
    }

    @Put("/{id}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        var expected = Precondition.of(headers);
        var form = TerritorialChangeForm.read(id(id), body);
        return switch (form.change()) {
            case Decision.Refused<TerritorialChange>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<TerritorialChange>(var change) ->
                    put(change, form.beginnings(), expected, editor);
        };
    }

    /// What recording this would do. Nothing is recorded, so no revision is asked for.
    @Post("/{id}/consequences")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> foresee(String id, @Body @Nullable JsonNode body) {
        var form = TerritorialChangeForm.read(id(id), body);
        return switch (form.change()) {
            case Decision.Refused<TerritorialChange>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<TerritorialChange>(var change) ->
                    foresee(change, form.beginnings());
        };
    }

    @Post("/{id}/cancellation")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> cancel(String id, HttpHeaders headers, Authentication editor) {
        var expected = Precondition.of(headers);
        var command = new CancelTerritorialChange.Command(id(id), expected, Authors.of(editor));
        return switch (cancel.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<TerritorialChange>>(var cancelled) ->
                    Answers.found(cancelled, TerritorialChangeJson.of(cancelled));
        };
    }

    private HttpResponse<?> foresee(TerritorialChange change, List<Beginning> beginnings) {
        return switch (foresee.handle(change, beginnings, Calendar.day(clock.instant()))) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<ForeseeTerritorialChange.Effect>(var effect) ->
                    HttpResponse.ok(ConsequencesJson.of(effect));
        };
    }

    private HttpResponse<?> put(
            TerritorialChange change,
            List<Beginning> beginnings,
            Expected expected,
            Authentication editor) {
        var command =
                new RecordTerritorialChange.Command(
                        change, beginnings, expected, Authors.of(editor));
        return switch (record.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<TerritorialChange>>(var recorded) ->
                    Answers.written(
                            expected,
                            recorded,
                            TerritorialChangeJson.of(recorded),
                            "/territorial-changes/" + change.id());
        };
    }

    private static TerritorialChangeId id(String text) {
        return TerritorialChangeId.parse(text).orThrow(fault -> Answers.missing(fault.detail()));
    }
}
