package nl.millenniumgemeenten.gateway.page.opendata;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the page about the open data.
@Singleton
public final class OpenDataPage {
    private static final String API = "/api/v1/";

    private final Layouts layouts;
    private final String siteUrl;

    OpenDataPage(Layouts layouts, SiteConfiguration configuration) {
        this.layouts = layouts;
        this.siteUrl = configuration.url().toString();
    }

    /// The page.
    public OpenDataView view(Reading reading) {
        return new OpenDataView(
                layouts.layout(
                        reading,
                        "Open data",
                        "Alle gegevens over gemeenten, herindelingen, deelnames, doelen en"
                                + " activiteiten: om te downloaden en met een API.",
                        "/open-data",
                        true,
                        List.of(new LinkView("Home", "/"))),
                Stream.of(Dataset.values()).map(OpenDataPage::dataset).toList(),
                List.of(
                        example(
                                "Welke gemeenten waren er op 1 januari 2012?",
                                "municipalities?at=2012-01-01"),
                        example(
                                "Welke gemeenten in Utrecht doen mee?",
                                "municipalities?participating=true&province=utrecht"),
                        example(
                                "Welke herindelingen staan gepland?",
                                "territorial-changes?status=PLANNED"),
                        example(
                                "Welke activiteiten waren er in 2012 voor doel 7?",
                                "activities?goal=7&year=2012")),
                new LinkView("CC BY 4.0", Layouts.LICENCE),
                Layouts.ATTRIBUTION,
                reading.ask(new Question.Campaign())
                        .map(CampaignChange.Configured::contactEmail)
                        .orElse(""));
    }

    private static DatasetView dataset(Dataset dataset) {
        return new DatasetView(
                dataset.file(),
                dataset.title(),
                dataset.description(),
                dataset.note(),
                dataset.formats().stream()
                        .map(format -> new LinkView(format.label(), dataset.path(format)))
                        .toList(),
                new LinkView(API + dataset.collection(), API + dataset.collection()));
    }

    private ExampleView example(String question, String query) {
        return new ExampleView(question, siteUrl + API + query, API + query);
    }
}
