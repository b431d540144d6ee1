package nl.millenniumgemeenten.gateway.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.api.record.Licence;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// What the API tells of itself: its landing page and its OpenAPI document. Name and contact are
/// those of the campaign.
@Singleton
final class ApiDocuments {
    private static final String JSON = "application/json";
    private static final String TEMPLATE = "/openapi/openapi.json";

    private final StoredPages stored;
    private final String siteUrl;
    private final String template;

    ApiDocuments(StoredPages stored, SiteConfiguration configuration) {
        this.stored = stored;
        this.siteUrl = configuration.url().toString();
        this.template = template();
    }

    /// Where the API begins.
    MutableHttpResponse<byte[]> landingPage(SiteImage image, HttpRequest<?> request) {
        return answer(
                ApiFilter.ROOT,
                image,
                request,
                reading ->
                        RecordJson.write(
                                new LandingPageJson(
                                        name(reading) + ": open data",
                                        ApiHeaders.VERSION,
                                        siteUrl + "/open-data",
                                        siteUrl + ApiFilter.ROOT + "/openapi.json",
                                        siteUrl + "/catalogus",
                                        Licence.URL,
                                        Licence.ATTRIBUTION,
                                        collections())));
    }

    /// The OpenAPI document.
    MutableHttpResponse<byte[]> openApi(SiteImage image, HttpRequest<?> request) {
        return answer(ApiFilter.ROOT + "/openapi.json", image, request, this::openApi);
    }

    private MutableHttpResponse<byte[]> answer(
            String key, SiteImage image, HttpRequest<?> request, Function<Reading, byte[]> maker) {
        ApiParameters.of(request.getParameters().asMap(), Set.of());
        ApiAnswers.representation(request, List.of(JSON));
        return stored.document(
                        key,
                        Optional.empty(),
                        image,
                        reading ->
                                Optional.of(
                                        StoredResponse.document(
                                                JSON,
                                                true,
                                                ApiHeaders.ALWAYS,
                                                maker.apply(reading))),
                        request)
                .orElseThrow();
    }

    private byte[] openApi(Reading reading) {
        var campaign = reading.ask(new Question.Campaign());
        var organiser =
                campaign.map(CampaignChange.Configured::organiser)
                        .filter(text -> !text.isBlank())
                        .orElseGet(() -> name(reading));
        var email =
                campaign.map(CampaignChange.Configured::contactEmail)
                        .filter(text -> !text.isBlank())
                        .orElse("");
        return template.replace("{{name}}", text(name(reading)))
                .replace("{{organiser}}", text(organiser))
                .replace("{{email}}", text(email))
                .replace("{{site}}", text(siteUrl))
                .replace("{{version}}", ApiHeaders.VERSION)
                .replace("{{license}}", Licence.URL)
                .replace("{{attribution}}", text(Licence.ATTRIBUTION))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<LandingPageJson.CollectionLinkJson> collections() {
        return Stream.of(
                        MunicipalityCollection.NAME,
                        TerritorialChangeCollection.NAME,
                        ParticipationCollection.NAME,
                        GoalCollection.NAME,
                        ActivityCollection.NAME)
                .map(name ->
                        new LandingPageJson.CollectionLinkJson(
                                name, siteUrl + ApiFilter.ROOT + "/" + name))
                .toList();
    }

    private static String name(Reading reading) {
        return reading.ask(new Question.Campaign())
                .map(CampaignChange.Configured::name)
                .orElse("Campaign of municipalities");
    }

    /// A text within quotes of JSON.
    private static String text(String value) {
        var quoted = new String(RecordJson.write(value), StandardCharsets.UTF_8);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String template() {
        try (var in = ApiDocuments.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
