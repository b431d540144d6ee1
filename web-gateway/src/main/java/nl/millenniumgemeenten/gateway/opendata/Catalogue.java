package nl.millenniumgemeenten.gateway.opendata;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.api.record.Licence;
import nl.millenniumgemeenten.gateway.page.opendata.Dataset;
import nl.millenniumgemeenten.gateway.page.opendata.Format;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Describes the open data in the terms of DCAT-AP-NL 3: the catalogue, its sets of data with their
/// files, and the API. Publisher and contact are those of the campaign.
@Singleton
final class Catalogue {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String DUTCH = EU + "language/NLD";
    private static final String PUBLIC = EU + "access-right/PUBLIC";
    private static final String NETHERLANDS = EU + "country/NLD";

    private final String site;
    private final String catalogue;

    Catalogue(SiteConfiguration configuration) {
        this.site = configuration.url().toString();
        this.catalogue = site + "/catalogus";
    }

    /// Everything there is to say, the catalogue first.
    List<Description> describe(Reading reading) {
        var campaign = reading.ask(new Question.Campaign());
        var name = campaign.map(CampaignChange.Configured::name).orElse("Gemeentencampagne");
        var organiser =
                campaign.map(CampaignChange.Configured::organiser)
                        .filter(text -> !text.isBlank())
                        .orElse(name);
        var email = campaign.map(CampaignChange.Configured::contactEmail).orElse("");
        var descriptions = new ArrayList<Description>();
        descriptions.add(catalogue(name));
        for (var dataset : Dataset.values()) {
            descriptions.add(dataset(dataset, name));
            dataset.formats().forEach(format -> descriptions.add(download(dataset, format)));
            descriptions.add(throughApi(dataset));
        }
        descriptions.add(service(name));
        descriptions.add(Description.of(publisher(), "foaf:Agent").text("foaf:name", organiser));
        descriptions.add(contact(organiser, email));
        descriptions.add(
                Description.of(rights(), "dct:RightsStatement")
                        .text("rdfs:label", Licence.ATTRIBUTION));
        return descriptions;
    }

    private Description catalogue(String name) {
        var description =
                Description.of(catalogue, "dcat:Catalog")
                        .text("dct:title", "Open data van " + name)
                        .text(
                                "dct:description",
                                "Gemeenten door de tijd, wie meedoet aan "
                                        + name
                                        + ", de doelen en wat gemeenten ervoor doen.")
                        .link("dct:publisher", publisher())
                        .link("dct:creator", publisher())
                        .link("dcat:contactPoint", contact())
                        .link("dct:language", DUTCH)
                        .link("dct:license", Licence.URL)
                        .link("dct:spatial", NETHERLANDS)
                        .link("dcat:themeTaxonomy", EU + "data-theme")
                        .link("foaf:homepage", site + "/open-data")
                        .link("dcat:service", api());
        Stream.of(Dataset.values())
                .forEach(dataset -> description.link("dcat:dataset", subject(dataset)));
        return description;
    }

    private Description dataset(Dataset dataset, String name) {
        var description =
                Description.of(subject(dataset), "dcat:Dataset")
                        .text("dct:title", dataset.title() + " – " + name)
                        .text("dct:description", dataset.description())
                        .literal("dct:identifier", subject(dataset))
                        .link("dct:accessRights", PUBLIC)
                        .link("dcat:contactPoint", contact())
                        .link("dct:creator", publisher())
                        .link("dct:publisher", publisher())
                        .link("dct:language", DUTCH)
                        .link("dct:spatial", NETHERLANDS)
                        .link("dct:accrualPeriodicity", EU + "frequency/CONT")
                        .link("dcat:landingPage", site + "/open-data#" + dataset.file());
        dataset.themes().forEach(theme -> description.link("dcat:theme", theme(theme)));
        dataset.keywords().forEach(keyword -> description.text("dcat:keyword", keyword));
        dataset.formats()
                .forEach(format -> description.link("dcat:distribution", subject(dataset, format)));
        return description.link("dcat:distribution", apiSubject(dataset));
    }

    private Description download(Dataset dataset, Format format) {
        return Description.of(subject(dataset, format), "dcat:Distribution")
                .text("dct:title", dataset.title() + " als " + format.label())
                .link("dcat:accessURL", site + dataset.path(format))
                .link("dcat:downloadURL", site + dataset.path(format))
                .link("dct:license", Licence.URL)
                .link("dct:rights", rights())
                .link("dct:format", EU + "file-type/" + format.fileType())
                .link("dcat:mediaType", mediaType(format))
                .link("dct:language", DUTCH)
                .link("dcatap:availability", EU + "planned-availability/STABLE");
    }

    private Description throughApi(Dataset dataset) {
        return Description.of(apiSubject(dataset), "dcat:Distribution")
                .text("dct:title", dataset.title() + " met de API")
                .link("dcat:accessURL", site + "/api/v1/" + dataset.collection())
                .link("dcat:accessService", api())
                .link("dct:license", Licence.URL)
                .link("dct:rights", rights())
                .link("dct:format", EU + "file-type/JSON")
                .link("dcat:mediaType", mediaType(Format.JSON))
                .link("dcatap:availability", EU + "planned-availability/STABLE");
    }

    private Description service(String name) {
        var description =
                Description.of(api(), "dcat:DataService")
                        .text("dct:title", "API van " + name)
                        .text(
                                "dct:description",
                                "Alle open data, om precies te vragen wat nodig is: zoals het op een"
                                        + " dag was en zoals het op een moment bekend was.")
                        .literal("dct:identifier", api())
                        .link("dct:accessRights", PUBLIC)
                        .link("dcat:contactPoint", contact())
                        .link("dct:publisher", publisher())
                        .link("dct:creator", publisher())
                        .link("dcat:endpointURL", site + "/api/v1")
                        .link("dcat:endpointDescription", site + "/api/v1/openapi.json")
                        .link("dct:license", Licence.URL)
                        .link("dct:format", EU + "file-type/JSON")
                        .link("foaf:page", site + "/open-data")
                        .link("dcat:landingPage", site + "/open-data#api")
                        .link("dcat:theme", theme("GOVE"));
        Stream.of(Dataset.values())
                .forEach(dataset -> description.link("dcat:servesDataset", subject(dataset)));
        return description;
    }

    private Description contact(String organiser, String email) {
        var description =
                Description.of(contact(), "vcard:Organization")
                        .text("vcard:fn", organiser)
                        .link("vcard:hasURL", site + "/open-data");
        return email.isBlank()
                ? description
                : description.link("vcard:hasEmail", "mailto:" + email);
    }

    private String publisher() {
        return catalogue + "#uitgever";
    }

    private String contact() {
        return catalogue + "#contact";
    }

    private String rights() {
        return catalogue + "#bronvermelding";
    }

    private String api() {
        return catalogue + "#api";
    }

    private String subject(Dataset dataset) {
        return catalogue + "#" + dataset.file();
    }

    private String subject(Dataset dataset, Format format) {
        return subject(dataset) + "-" + format.extension();
    }

    private String apiSubject(Dataset dataset) {
        return subject(dataset) + "-api";
    }

    private static String mediaType(Format format) {
        return "http://www.iana.org/assignments/media-types/" + format.mediaType();
    }

    private static String theme(String theme) {
        return EU + "data-theme/" + theme;
    }
}
