package nl.millenniumgemeenten.gateway.page.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes wrong outside our own code paths, as a page for people and as problem details for
/// machines. Nothing of the inside is shown: the number in the log is. Not found is missing here on
/// purpose: a handler of that status would replace the pages with which controllers say so
/// themselves.
@Controller
class ErrorResource {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResource.class);

    private final Site site;
    private final ProblemPages pages;
    private final SecurityHeaders securityHeaders;

    ErrorResource(Site site, ProblemPages pages, SecurityHeaders securityHeaders) {
        this.site = site;
        this.pages = pages;
        this.securityHeaders = securityHeaders;
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        if (failure instanceof ProblemException carried) {
            return answer(request, carried.problem());
        }
        if (failure instanceof HttpStatusException refused) {
            return refused(request, refused.getStatus());
        }
        if (failure instanceof BufferLengthExceededException) {
            return tooLarge(request);
        }
        if (failure instanceof ConversionErrorException) {
            return refused(request, HttpStatus.BAD_REQUEST);
        }
        if (failure instanceof TooLongHttpLineException) {
            return unread(request, HttpStatus.REQUEST_URI_TOO_LONG, "Dit adres is te lang.");
        }
        if (failure instanceof TooLongHttpHeaderException) {
            return unread(
                    request,
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "Je browser stuurt te veel mee. Verwijder de cookies van deze site.");
        }
        var instance = UUID.randomUUID();
        LOG.atError()
                .addKeyValue("instance", instance)
                .addKeyValue("method", request.getMethodName())
                .setCause(failure)
                .log("request failed");
        return answer(request, Problem.unexpected(instance));
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> noSuchAction(HttpRequest<?> request) {
        return refused(request, HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> malformed(HttpRequest<?> request) {
        return refused(request, HttpStatus.BAD_REQUEST);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> unsupported(HttpRequest<?> request) {
        return refused(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return wantsHtml(request)
                ? TooLarge.page(pages, site.image(), request.getPath())
                : refused(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, HttpStatus status) {
        return answer(request, problem(status, null));
    }

    /// What could not even be read passes no filter, so the headers that all answers have come
    /// here.
    private HttpResponse<?> unread(HttpRequest<?> request, HttpStatus status, String detail) {
        var answer = answer(request, problem(status, detail));
        securityHeaders.all().forEach(answer::header);
        return answer;
    }

    private static Problem problem(HttpStatus status, @Nullable String detail) {
        var type = ProblemType.ofStatus(status.getCode());
        return new Problem(type.uri(), type.title(), status.getCode(), detail, null, List.of());
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
        if (!wantsHtml(request)) {
            return problem.response();
        }
        var detail = problem.detail();
        var instance = problem.instance();
        return pages.error(
                site.image(),
                request.getPath(),
                HttpStatus.valueOf(problem.status()),
                problem.title(),
                List.of(detail == null ? "Ga terug en probeer het op een andere manier." : detail),
                instance == null ? "" : instance);
    }

    /// Who does not say what they take, but brings a document for machines, is one.
    private static boolean wantsHtml(HttpRequest<?> request) {
        var accepted = request.accept();
        return accepted.isEmpty()
                ? request.getContentType().filter(type -> type.getName().endsWith("json")).isEmpty()
                : accepted.stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }
}
