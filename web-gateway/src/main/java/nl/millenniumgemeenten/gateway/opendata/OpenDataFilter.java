package nl.millenniumgemeenten.gateway.opendata;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.api.Representation;
import nl.millenniumgemeenten.gateway.api.record.Licence;
import nl.millenniumgemeenten.gateway.page.opendata.Dataset;
import nl.millenniumgemeenten.gateway.page.opendata.Format;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Answers the addresses of the files and of the catalogue from the page store.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(OpenDataFilter.ORDER)
class OpenDataFilter {
    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -40;

    private static final String CATALOGUE = "/catalogus";
    private static final String TURTLE = "text/turtle";
    private static final String JSON_LD = "application/ld+json";
    private static final String HTML = "text/html";

    private final Site site;
    private final StoredPages stored;
    private final Downloads downloads;
    private final Catalogue catalogue;
    private final Map<String, File> files = new HashMap<>();

    OpenDataFilter(Site site, StoredPages stored, Downloads downloads, Catalogue catalogue) {
        this.site = site;
        this.stored = stored;
        this.downloads = downloads;
        this.catalogue = catalogue;
        for (var dataset : Dataset.values()) {
            dataset.formats()
                    .forEach(format -> files.put(dataset.path(format), new File(dataset, format)));
        }
    }

    private record File(Dataset dataset, Format format) {}

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var path = request.getUri().getPath();
        boolean ours =
                path != null
                        && (files.containsKey(path)
                                || path.equals(CATALOGUE)
                                || path.startsWith(CATALOGUE + "."));
        if (!ours) {
            return null;
        }
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return Problem.of(ProblemType.NO_SUCH_ACTION, "Dit kun je alleen lezen.")
                    .response()
                    .header("Allow", "GET, HEAD");
        }
        if (!site.ready()) {
            return Problem.of(
                            ProblemType.UNAVAILABLE,
                            "De website start op. Probeer het over een paar seconden opnieuw.")
                    .response()
                    .header("Retry-After", "5");
        }
        var file = files.get(path);
        return file != null
                ? file(path, file, site.image(), request)
                : catalogue(path, site.image(), request);
    }

    private HttpResponse<?> file(String path, File file, SiteImage image, HttpRequest<?> request) {
        var dataset = file.dataset;
        var given = request.getParameters().asMap();
        for (var parameter : given.entrySet()) {
            if (!parameter.getKey().equals(Target.AT) || !dataset.isOfADay()) {
                return malformed("Dit bestand kent alleen de parameters die op /open-data staan.");
            }
        }
        Optional<LocalDate> at = Optional.empty();
        if (given.containsKey(Target.AT)) {
            at = day(given.get(Target.AT), image.register().today());
            if (at.isEmpty()) {
                return malformed(
                        "De parameter 'at' moet één dag zijn als 2012-01-01, van 1 januari 2007 tot"
                                + " over twee jaar.");
            }
        }
        var key = at.map(day -> Target.of(path, Target.AT, day.toString()).text()).orElse(path);
        var name =
                dataset.file()
                        + at.map(day -> "-" + day).orElse("")
                        + "."
                        + file.format.extension();
        return document(
                key,
                at,
                image,
                request,
                contentType(file.format),
                false,
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
                reading -> downloads.file(dataset, file.format, reading));
    }

    private @Nullable HttpResponse<?> catalogue(
            String path, SiteImage image, HttpRequest<?> request) {
        return switch (path) {
            case CATALOGUE + ".ttl" -> turtle(path, false, image, request);
            case CATALOGUE + ".jsonld" -> jsonLd(path, false, image, request);
            case CATALOGUE ->
                    switch (Representation.best(request, List.of(TURTLE, JSON_LD, HTML))) {
                        // One address for several documents: none of them is kept under it.
                        case TURTLE -> turtle(TURTLE + " " + path, true, image, request);
                        case JSON_LD -> jsonLd(JSON_LD + " " + path, true, image, request);
                        case HTML ->
                                HttpResponse.seeOther(URI.create("/open-data"))
                                        .header("Vary", "Accept");
                        default ->
                                Problem.of(
                                                ProblemType.NOT_ACCEPTABLE,
                                                "De catalogus is er als "
                                                        + String.join(", ", TURTLE, JSON_LD, HTML)
                                                        + ".")
                                        .response();
                    };
            default -> null;
        };
    }

    private MutableHttpResponse<?> turtle(
            String key, boolean negotiated, SiteImage image, HttpRequest<?> request) {
        return document(
                key,
                Optional.empty(),
                image,
                request,
                TURTLE + ";charset=utf-8",
                negotiated,
                Map.of(),
                reading -> Rdf.turtle(catalogue.describe(reading)));
    }

    private MutableHttpResponse<?> jsonLd(
            String key, boolean negotiated, SiteImage image, HttpRequest<?> request) {
        return document(
                key,
                Optional.empty(),
                image,
                request,
                JSON_LD,
                negotiated,
                Map.of(),
                reading -> Rdf.jsonLd(catalogue.describe(reading)));
    }

    private MutableHttpResponse<?> document(
            String key,
            Optional<LocalDate> at,
            SiteImage image,
            HttpRequest<?> request,
            String contentType,
            boolean negotiated,
            Map<String, String> own,
            Function<Reading, byte[]> maker) {
        var headers = new HashMap<>(own);
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Link", "<" + Licence.URL + ">; rel=\"license\"");
        Function<Reading, Optional<StoredResponse>> document =
                reading ->
                        Optional.of(
                                StoredResponse.document(
                                        contentType, negotiated, headers, maker.apply(reading)));
        // There are thousands of days: what somebody makes up must not take the place of pages.
        var answer =
                at.map(day -> day.getDayOfYear() == 1).orElse(true)
                        ? stored.document(key, at, image, document, request)
                        : StoredPages.madeNow(at, image, document, request);
        return answer.orElseThrow();
    }

    private static Optional<LocalDate> day(List<String> values, LocalDate today) {
        try {
            return values.size() == 1
                    ? Optional.of(LocalDate.parse(values.getFirst()))
                            .filter(day -> Register.tellsOf(day, today))
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static HttpResponse<?> malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED, detail).response();
    }

    private static String contentType(Format format) {
        return format == Format.CSV ? "text/csv;charset=utf-8" : format.mediaType();
    }
}
