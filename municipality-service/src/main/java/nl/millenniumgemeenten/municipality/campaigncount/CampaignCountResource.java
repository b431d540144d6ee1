package nl.millenniumgemeenten.municipality.campaigncount;

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
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import org.jspecify.annotations.Nullable;

/// The published totals over HTTP.
@Controller("/campaign-counts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class CampaignCountResource {
    private final CampaignCounts counts;
    private final RecordCampaignCount record;

    CampaignCountResource(CampaignCounts counts, RecordCampaignCount record) {
        this.counts = counts;
        this.record = record;
    }

    /// @param at only those that can have been counted on this day or before
    @Get
    Listing<CampaignCountJson> list(
            @QueryValue @Nullable String at,
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit) {
        var day = QueryText.day("at", at);
        var known = QueryText.moment("recordedAt", recordedAt);
        var from = QueryText.shaped("after", CampaignCountId.SHAPE, after).orElse(null);
        return Listing.of(
                limit,
                size -> counts.countedBy(day, from, size, known),
                revised -> revised.state().id().value(),
                CampaignCountJson::of);
    }

    @Get("/{id}")
    HttpResponse<?> get(String id, @QueryValue @Nullable String recordedAt) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var revised =
                counts.find(named(id).value(), known).orElseThrow(CampaignCountResource::missing);
        return Answers.found(revised, CampaignCountJson.of(revised));
    }

    @Get("/{id}/revisions")
    Revisions<CampaignCountJson> revisions(String id) {
        return Revisions.of(counts.revisions(named(id).value()), CampaignCountJson::of);
    }

    @Put("/{id}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String id, @Body @Nullable JsonNode body, HttpHeaders headers, Authentication editor) {
        var expected = Precondition.of(headers);
        return switch (CampaignCountForm.read(named(id), body)) {
            case Decision.Refused<CampaignCount>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<CampaignCount>(var count) -> put(count, expected, editor);
        };
    }

    private HttpResponse<?> put(CampaignCount count, Expected expected, Authentication editor) {
        var recorded =
                record.handle(new RecordCampaignCount.Command(count, expected, Authors.of(editor)));
        return Answers.written(
                expected,
                recorded,
                CampaignCountJson.of(recorded),
                "/campaign-counts/" + count.id());
    }

    private static CampaignCountId named(String text) {
        if (!CampaignCountId.SHAPE.matcher(text).matches()) {
            throw missing();
        }
        return new CampaignCountId(text);
    }

    private static RuntimeException missing() {
        return Answers.missing("Dit aantal staat niet in het register.");
    }
}
