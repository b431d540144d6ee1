package nl.millenniumgemeenten.gateway.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.api.record.CollectionJson;
import nl.millenniumgemeenten.gateway.api.record.GeoJson;
import nl.millenniumgemeenten.gateway.api.record.Licence;
import nl.millenniumgemeenten.gateway.api.record.MunicipalityJson;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.problem.ProblemType;

/// Answers for collections and their items, made from one image. What is asked in one of few ways
/// is kept in the page store, so it is made once per change; all else is made when it is asked for.
@Singleton
final class ApiAnswers {
    private static final String JSON = "application/json";

    private final StoredPages stored;
    private final String siteUrl;

    ApiAnswers(StoredPages stored, SiteConfiguration configuration) {
        this.stored = stored;
        this.siteUrl = configuration.url().toString();
    }

    /// A page of a collection.
    MutableHttpResponse<byte[]> page(
            ApiCollection collection, SiteImage image, HttpRequest<?> request) {
        var known = new HashSet<>(collection.filters());
        known.addAll(Set.of(ApiParameters.LIMIT, ApiParameters.CURSOR));
        var asked = asked(collection, known, image, request);
        return answer(
                asked, image, request, reading -> Optional.of(page(collection, asked, reading)));
    }

    /// One item of a collection.
    MutableHttpResponse<byte[]> item(
            ApiCollection collection, String id, SiteImage image, HttpRequest<?> request) {
        var asked = asked(collection, new HashSet<>(), image, request);
        return answer(
                asked,
                image,
                request,
                reading ->
                        switch (collection.item(reading, id)) {
                            case ApiCollection.Sought.Found(var json) ->
                                    Optional.of(
                                            document(
                                                    asked,
                                                    asked.geo
                                                            ? geo(reading)
                                                                    .feature(
                                                                            (MunicipalityJson) json)
                                                            : RecordJson.write(json),
                                                    links(List.of())));
                            case ApiCollection.Sought.Gone(var title) ->
                                    throw new ApiProblem.Raised(
                                            ProblemType.GONE,
                                            "'" + title + "' was taken off the site.");
                            case ApiCollection.Sought.Missing() -> Optional.empty();
                        });
    }

    private Asked asked(
            ApiCollection collection, Set<String> known, SiteImage image, HttpRequest<?> request) {
        if (collection.isHistorical()) {
            known.addAll(Set.of(ApiParameters.AT, ApiParameters.RECORDED_AT));
        }
        var parameters = ApiParameters.of(parameters(request), known);
        boolean geographical = collection.name().equals(MunicipalityCollection.NAME);
        boolean geo =
                representation(
                                request,
                                geographical ? List.of(JSON, GeoJson.MEDIA_TYPE) : List.of(JSON))
                        .equals(GeoJson.MEDIA_TYPE);
        return new Asked(
                parameters.address(request.getUri().getPath()),
                request.getUri().getPath(),
                parameters,
                parameters.at(image.register().today()),
                parameters.recordedAt(),
                collection.isHistorical(),
                geo);
    }

    /// The media type of the answer.
    static String representation(HttpRequest<?> request, List<String> offered) {
        var best = Representation.best(request, offered);
        if (best.isEmpty()) {
            throw new ApiProblem.Raised(
                    ProblemType.NOT_ACCEPTABLE,
                    "The header 'Accept' allows none of: " + String.join(", ", offered) + ".");
        }
        return best;
    }

    private MutableHttpResponse<byte[]> answer(
            Asked asked,
            SiteImage image,
            HttpRequest<?> request,
            Function<Reading, Optional<StoredResponse>> maker) {
        var answer =
                asked.parameters.areFew(image)
                        ? stored.document(asked.key(), asked.at, image, maker, request)
                        : StoredPages.madeNow(
                                asked.at,
                                asked.recordedAt.map(image::knownAt).orElse(image),
                                maker,
                                request);
        return answer.orElseThrow(() ->
                new ApiProblem.Raised(
                        ProblemType.NO_SUCH_THING, "Nothing is known at " + asked.path + "."));
    }

    private StoredResponse page(ApiCollection collection, Asked asked, Reading reading) {
        var parameters = asked.parameters;
        var after = parameters.after(collection.name());
        int limit = parameters.limit();
        var all = collection.find(reading, parameters);
        var rest = all.stream().filter(item -> item.key().compareTo(after) > 0).toList();
        var shown = rest.subList(0, Math.min(limit, rest.size()));
        var json =
                CollectionJson.of(
                        asked.historical ? day(reading) : null,
                        asked.recordedAt.orElse(null),
                        all.size(),
                        ApiCollection.json(shown));
        var links =
                rest.size() > shown.size()
                        ? List.of(
                                link(parameters.page(asked.path, ""), "first"),
                                link(
                                        parameters.page(
                                                asked.path,
                                                new Cursor(collection.name(), shown.getLast().key())
                                                        .text()),
                                        "next"))
                        : List.of(link(parameters.page(asked.path, ""), "first"));
        return document(
                asked,
                asked.geo ? geo(reading).collection(json) : RecordJson.write(json),
                links(links));
    }

    private static LocalDate day(Reading reading) {
        return reading.at().orElseGet(reading::today);
    }

    private static GeoJson geo(Reading reading) {
        return new GeoJson(
                reading.ask(new Question.WholeRegister()), reading.ask(new Question.Boundaries()));
    }

    private static StoredResponse document(Asked asked, byte[] bytes, String links) {
        var headers = new HashMap<>(ApiHeaders.ALWAYS);
        headers.put("Link", links);
        return StoredResponse.document(asked.geo ? GeoJson.MEDIA_TYPE : JSON, true, headers, bytes);
    }

    private String link(String address, String relation) {
        return "<" + siteUrl + address + ">; rel=\"" + relation + "\"";
    }

    private String links(List<String> own) {
        var always =
                "<"
                        + Licence.URL
                        + ">; rel=\"license\", "
                        + link(ApiFilter.ROOT + "/openapi.json", "service-desc");
        return own.isEmpty() ? always : String.join(", ", own) + ", " + always;
    }

    private static Map<String, List<String>> parameters(HttpRequest<?> request) {
        return request.getParameters().asMap();
    }

    /// What a request asks for.
    ///
    /// @param geo whether GeoJSON is wanted
    private record Asked(
            String address,
            String path,
            ApiParameters parameters,
            Optional<LocalDate> at,
            Optional<Instant> recordedAt,
            boolean historical,
            boolean geo) {

        String key() {
            return geo ? GeoJson.MEDIA_TYPE + " " + address : address;
        }
    }
}
