package nl.millenniumgemeenten.mailrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Hands mails over to the website. Whoever fetches one deletes it once somebody else has it; until
/// then it is fetched again, by any number of instances.
@Controller("/mail-requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(MailRequestResource.SERVICE)
class MailRequestResource {
    /// The role of the website for itself, in every service.
    static final String SERVICE = "service";

    private static final int MOST = 100;

    private final MailRequests requests;

    MailRequestResource(MailRequests requests) {
        this.requests = requests;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MailRequestJson(UUID id, String kind, String to, Map<String, String> parameters) {
        static MailRequestJson of(MailRequest request) {
            return new MailRequestJson(
                    request.id(), request.kind(), request.to().value(), request.parameters());
        }

        /// Without whom it is to and what it says.
        @Override
        public String toString() {
            return "MailRequestJson[" + id + "]";
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MailRequestsJson(List<MailRequestJson> items) {}

    @Get
    MailRequestsJson list(@QueryValue(defaultValue = "20") int limit) {
        return new MailRequestsJson(
                requests.oldest(Math.clamp(limit, 1, MOST)).stream()
                        .map(MailRequestJson::of)
                        .toList());
    }

    /// Deleting what is gone is well, too.
    @Delete("/{id}")
    HttpResponse<?> delete(UUID id) {
        requests.remove(id);
        return HttpResponse.noContent();
    }
}
