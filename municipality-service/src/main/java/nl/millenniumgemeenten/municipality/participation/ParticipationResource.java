package nl.millenniumgemeenten.municipality.participation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.CodeInPath;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The participations over HTTP.
@Controller("/participations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ParticipationResource {
    private static final Pattern TASKS = Pattern.compile("true");

    private final Participations participations;
    private final Reports reports;
    private final RegisterCounts counts;
    private final RecordParticipation record;
    private final PutOnHold hold;

    ParticipationResource(
            Participations participations,
            Reports reports,
            RegisterCounts counts,
            RecordParticipation record,
            PutOnHold hold) {
        this.participations = participations;
        this.reports = reports;
        this.counts = counts;
        this.record = record;
        this.hold = hold;
    }

    /// @param undecided whether only those are asked of which editors have to decide something
    @Get
    Listing<ParticipationJson> list(
            @QueryValue @Nullable String at,
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String undecided,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit,
            Authentication bearer) {
        var from = QueryText.shaped("after", MunicipalityCode.SHAPE, after).orElse(null);
        var known = QueryText.moment("recordedAt", recordedAt);
        var day = QueryText.day("at", at);
        boolean tasks = QueryText.shaped("undecided", TASKS, undecided).isPresent();
        return Listing.of(
                limit,
                size ->
                        reports.json(
                                day.isEmpty() && !tasks
                                        ? participations.after(from, size, known)
                                        : matching(day, known)
                                                .filter(revised ->
                                                        !tasks || revised.state().isUndecided())
                                                .filter(revised -> isAfter(revised, from))
                                                .limit(size)
                                                .toList(),
                                known,
                                bearer),
                ParticipationJson::code,
                Function.identity());
    }

    @Get("/{code}")
    HttpResponse<?> get(
            String code, @QueryValue @Nullable String recordedAt, Authentication bearer) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var revised =
                participations
                        .find(CodeInPath.read(code).value(), known)
                        .orElseThrow(() ->
                                Answers.missing("Van deze gemeente is geen deelname bekend."));
        return Answers.found(revised, reports.json(revised, known, bearer));
    }

    @Get("/{code}/revisions")
    Revisions<ParticipationJson> revisions(String code, Authentication bearer) {
        var read = CodeInPath.read(code);
        var reader = Reader.of(bearer);
        var sent = reports.of(read, reader);
        return Revisions.of(
                participations.revisions(read.value()),
                revised ->
                        ParticipationJson.of(
                                revised, Reports.until(revised.recordedAt(), sent), reader));
    }

    @Put("/{code}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.of(headers);
        var read = CodeInPath.read(code);
        return switch (ParticipationForm.read(body)) {
            case Decision.Refused<Facts>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Facts>(var facts) ->
                    switch (record.handle(
                            new RecordParticipation.OfFacts(
                                    read, facts, expected, Authors.of(editor)))) {
                        case Decision.Refused<?>(var faults) -> Answers.refused(faults);
                        case Decision.Accepted<Revised<Participation>>(var recorded) ->
                                Answers.written(
                                        expected,
                                        recorded,
                                        reports.json(recorded, editor),
                                        "/participations/" + read);
                    };
        };
    }

    @Post("/{code}/hold")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> hold(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.ofRevision(headers);
        var fields = RequestFields.of(body);
        var since = fields.date("since");
        fields.orThrow();
        ParticipationForm.refuseOddYear(fields, "since", since);
        fields.orThrow();
        var command =
                new PutOnHold.Command(CodeInPath.read(code), since, expected, Authors.of(editor));
        return switch (hold.handle(command)) {
            case Decision.Refused<?>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Revised<Participation>>(var held) ->
                    Answers.found(held, reports.json(held, editor));
        };
    }

    private Stream<Revised<Participation>> matching(
            Optional<LocalDate> day, Optional<Instant> known) {
        return day
                .map(on -> counts.participating(on, known))
                .orElseGet(() -> participations.everything(known))
                .stream();
    }

    private static boolean isAfter(Revised<Participation> revised, @Nullable String code) {
        return code == null || revised.state().code().value().compareTo(code) > 0;
    }
}
