package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The one setting of how fast issues leave.
@Controller("/sending-rate")
@Secured({"editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class SendingRateResource {
    private static final int MOST = 10_000;

    private final SendingRate rate;

    SendingRateResource(SendingRate rate) {
        this.rate = rate;
    }

    @Get
    HttpResponse<SendingRateJson> get() {
        var now = rate.now();
        return HttpResponse.ok(new SendingRateJson(now.perSecond()))
                .header(HttpHeaders.ETAG, IfMatch.etag(now.revision()));
    }

    /// `{"perSecond": 20}`, or `{}` for no limit.
    @Put
    HttpResponse<?> put(
            @Header(HttpHeaders.IF_MATCH) @Nullable String revision,
            @Body @Nullable JsonNode body) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        @Nullable Integer perSecond = null;
        if (body != null && body.isObject() && isGiven(body.get("perSecond"))) {
            perSecond = fields.integer("perSecond", 1, MOST);
        }
        fields.orThrow();
        if (!rate.set(perSecond, seen)) {
            throw new ProblemException(
                    ProblemType.STALE_REVISION, "Iemand anders heeft de snelheid veranderd.");
        }
        return HttpResponse.noContent().header(HttpHeaders.ETAG, IfMatch.etag(seen + 1));
    }

    private static boolean isGiven(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }
}
