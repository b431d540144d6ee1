package nl.millenniumgemeenten.gateway.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers every request under `/api/v1`, wrong ones too, so that each answer has the form that the
/// API promises. A filter, because routes would leave errors to those of the site.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(ApiFilter.ORDER)
class ApiFilter {
    static final String ROOT = "/api/v1";

    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -50;

    private static final Logger LOG = LoggerFactory.getLogger(ApiFilter.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Site site;
    private final ApiAnswers answers;
    private final ApiDocuments documents;
    private final Map<String, ApiCollection> collections;

    ApiFilter(
            Site site,
            ApiAnswers answers,
            ApiDocuments documents,
            List<ApiCollection> collections) {
        this.site = site;
        this.answers = answers;
        this.documents = documents;
        this.collections =
                collections.stream()
                        .collect(Collectors.toMap(ApiCollection::name, Function.identity()));
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var path = request.getUri().getPath();
        if (path == null || !(path.equals(ROOT) || path.startsWith(ROOT + "/"))) {
            return null;
        }
        try {
            return answer(path.substring(ROOT.length()), request);
        } catch (ApiProblem.Raised raised) {
            return problem(raised.problem());
        } catch (RuntimeException failure) {
            var instance = UUID.randomUUID();
            LOG.atError()
                    .addKeyValue("instance", instance)
                    .addKeyValue("path", path)
                    .setCause(failure)
                    .log("api request failed");
            return problem(ApiProblem.unexpected(instance));
        }
    }

    private HttpResponse<?> answer(String path, HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.OPTIONS) {
            return options();
        }
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return problem(
                            ApiProblem.of(
                                    ProblemType.NO_SUCH_ACTION,
                                    "The API only reads: use " + METHODS + "."))
                    .header("Allow", METHODS);
        }
        if (!site.ready()) {
            return problem(
                            ApiProblem.of(
                                    ProblemType.UNAVAILABLE,
                                    "The site is starting. Try again in a few seconds."))
                    .header("Retry-After", "5");
        }
        var image = site.image();
        var parts = path.isEmpty() ? new String[] {"", ""} : path.split("/", -1);
        if (parts.length == 2 && parts[1].isEmpty()) {
            return documents.landingPage(image, request);
        }
        if (parts.length == 2 && parts[1].equals("openapi.json")) {
            return documents.openApi(image, request);
        }
        var collection = collections.get(parts[1]);
        if (collection != null && parts.length == 2) {
            return answers.page(collection, image, request);
        }
        if (collection != null && parts.length == 3 && !parts[2].isEmpty()) {
            return answers.item(collection, parts[2], image, request);
        }
        throw new ApiProblem.Raised(
                ProblemType.NO_SUCH_THING,
                "The API has no such address. " + ROOT + "/openapi.json tells which it has.");
    }

    /// What another site's script asks before it asks (CORS).
    private static MutableHttpResponse<?> options() {
        var answer =
                HttpResponse.noContent()
                        .header("Allow", METHODS)
                        .header("Access-Control-Allow-Methods", METHODS)
                        .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
                        .header("Access-Control-Max-Age", "86400");
        ApiHeaders.ALWAYS.forEach(answer::header);
        return answer;
    }

    private static MutableHttpResponse<?> problem(ApiProblem problem) {
        var answer =
                HttpResponse.status(HttpStatus.valueOf(problem.status()))
                        .contentType(Problem.MEDIA_TYPE)
                        .header("Cache-Control", "no-store")
                        .body(RecordJson.write(problem));
        ApiHeaders.ALWAYS.forEach(answer::header);
        return answer;
    }
}
