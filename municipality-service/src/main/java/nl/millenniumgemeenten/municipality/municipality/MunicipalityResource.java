package nl.millenniumgemeenten.municipality.municipality;

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
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import org.jspecify.annotations.Nullable;

/// The municipalities over HTTP.
@Controller("/municipalities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class MunicipalityResource {
    private final Municipalities municipalities;
    private final RecordMunicipality record;

    MunicipalityResource(Municipalities municipalities, RecordMunicipality record) {
        this.municipalities = municipalities;
        this.record = record;
    }

    @Get
    Listing<MunicipalityJson> list(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String at,
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit) {
        var search =
                new Municipalities.Search(
                        q == null ? "" : q.strip(),
                        QueryText.day("at", at),
                        QueryText.moment("recordedAt", recordedAt));
        var from = QueryText.shaped("after", Slug.SHAPE, after);
        return Listing.of(
                limit,
                size -> municipalities.matching(search, from, size),
                revised -> revised.state().slug().value(),
                MunicipalityJson::of);
    }

    @Get("/{code}")
    HttpResponse<?> get(String code, @QueryValue @Nullable String recordedAt) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var revised =
                municipalities
                        .find(CodeInPath.read(code).value(), known)
                        .orElseThrow(MunicipalityResource::missing);
        return Answers.found(revised, MunicipalityJson.of(revised));
    }

    @Get("/{code}/revisions")
    Revisions<MunicipalityJson> revisions(String code) {
        return Revisions.of(
                municipalities.revisions(CodeInPath.read(code).value()), MunicipalityJson::of);
    }

    @Put("/{code}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String code,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.of(headers);
        var form = MunicipalityForm.read(CodeInPath.read(code), body);
        var recorded =
                record.handle(
                        new RecordMunicipality.Command(
                                form.municipality(),
                                form.slugGiven(),
                                expected,
                                Authors.of(editor)));
        return Answers.written(
                expected, recorded, MunicipalityJson.of(recorded), "/municipalities/" + code);
    }

    private static RuntimeException missing() {
        return Answers.missing("Deze gemeente staat niet in het register.");
    }
}
