package nl.millenniumgemeenten.municipality.participation;

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
import nl.millenniumgemeenten.municipality.municipality.CodeInPath;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
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

/// The participations over HTTP.
@Controller("/participations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ParticipationResource {
    private final Participations participations;
    private final RegisterCounts counts;
    private final RecordParticipation record;

    ParticipationResource(
            Participations participations, RegisterCounts counts, RecordParticipation record) {
        this.participations = participations;
        this.counts = counts;
        this.record = record;
    }

    @Get
    Listing<ParticipationJson> list(
            @QueryValue @Nullable String at,
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit) {
        var from = QueryText.shaped("after", MunicipalityCode.SHAPE, after).orElse(null);
        var known = QueryText.moment("recordedAt", recordedAt);
        var day = QueryText.day("at", at);
        return Listing.of(
                limit,
                size ->
                        day.isEmpty()
                                ? participations.after(from, size, known)
                                : counts.participating(day.get(), known).stream()
                                        .filter(revised -> isAfter(revised, from))
                                        .limit(size)
                                        .toList(),
                revised -> revised.state().code().value(),
                ParticipationJson::of);
    }

    @Get("/{code}")
    HttpResponse<?> get(String code, @QueryValue @Nullable String recordedAt) {
        var revised =
                participations
                        .find(
                                CodeInPath.read(code).value(),
                                QueryText.moment("recordedAt", recordedAt))
                        .orElseThrow(() ->
                                Answers.missing("Van deze gemeente is geen deelname bekend."));
        return Answers.found(revised, ParticipationJson.of(revised));
    }

    @Get("/{code}/revisions")
    Revisions<ParticipationJson> revisions(String code) {
        return Revisions.of(
                participations.revisions(CodeInPath.read(code).value()), ParticipationJson::of);
    }

    @Put("/{code}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.of(headers);
        return switch (ParticipationForm.read(CodeInPath.read(code), body)) {
            case Decision.Refused<Participation>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Participation>(var participation) ->
                    put(participation, expected, editor);
        };
    }

    private HttpResponse<?> put(
            Participation participation, Expected expected, Authentication editor) {
        var command = new RecordParticipation.Command(participation, expected, Authors.of(editor));
        return switch (record.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Participation>>(var recorded) ->
                    Answers.written(
                            expected,
                            recorded,
                            ParticipationJson.of(recorded),
                            "/participations/" + participation.code());
        };
    }

    private static boolean isAfter(Revised<Participation> revised, @Nullable String code) {
        return code == null || revised.state().code().value().compareTo(code) > 0;
    }
}
