package nl.millenniumgemeenten.gateway.opendata;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue as a harvester reads it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {
    private static final String CATALOGUE = "http://localhost:8080/catalogus";

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final Site site = server.getApplicationContext().getBean(Site.class);

    @BeforeAll
    void ready() {
        SiteFixture.ready(site);
        configure("VNG \"International\" \\ <b>", "info@example.org");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void turtle_and_json_ld_say_the_same() {
        assertThat(turtle().isIsomorphicWith(read("/catalogus.jsonld", Lang.JSONLD))).isTrue();
    }

    /// What DCAT-AP-NL 3.0 asks of each class, and how often it may stand there.
    @ParameterizedTest
    @CsvSource({
        "dcat:Catalog, dct:title, 1, 9",
        "dcat:Catalog, dct:description, 1, 9",
        "dcat:Catalog, dct:publisher, 1, 1",
        "dcat:Catalog, dcat:contactPoint, 1, 1",
        "dcat:Catalog, dcat:dataset, 5, 5",
        "dcat:Dataset, dct:title, 1, 9",
        "dcat:Dataset, dct:description, 1, 9",
        "dcat:Dataset, dct:identifier, 1, 1",
        "dcat:Dataset, dct:accessRights, 1, 1",
        "dcat:Dataset, dcat:contactPoint, 1, 1",
        "dcat:Dataset, dct:creator, 1, 9",
        "dcat:Dataset, dct:publisher, 1, 1",
        "dcat:Dataset, dcat:theme, 1, 9",
        "dcat:Dataset, dcat:distribution, 3, 4",
        "dcat:Distribution, dcat:accessURL, 1, 1",
        "dcat:Distribution, dct:license, 1, 1",
        "dcat:Distribution, dcat:downloadURL, 0, 1",
        "dcat:DataService, dct:title, 1, 9",
        "dcat:DataService, dct:description, 1, 9",
        "dcat:DataService, dct:identifier, 1, 1",
        "dcat:DataService, dct:accessRights, 1, 1",
        "dcat:DataService, dcat:contactPoint, 1, 1",
        "dcat:DataService, dct:publisher, 1, 1",
        "dcat:DataService, dct:creator, 0, 1",
        "dcat:DataService, dcat:theme, 1, 9",
        "dcat:DataService, dct:license, 1, 9",
        "dcat:DataService, dcat:endpointURL, 1, 1",
        "dcat:DataService, dcat:endpointDescription, 1, 1",
        "foaf:Agent, foaf:name, 1, 9"
    })
    void what_the_profile_asks_is_there(String type, String property, int least, int most) {
        var model = turtle();
        var things = things(model, type);

        assertThat(things).isNotEmpty();
        assertThat(things)
                .allSatisfy(thing ->
                        assertThat(values(thing, property))
                                .as(thing + " " + property)
                                .hasSizeBetween(least, most));
    }

    @Test
    void what_is_pointed_at_within_the_catalogue_is_described() {
        var model = turtle();
        var described = model.listSubjects().toList();

        assertThat(
                        model.listObjects().toList().stream()
                                .filter(RDFNode::isURIResource)
                                .filter(node -> node.asResource().getURI().startsWith(CATALOGUE)))
                .allSatisfy(node -> assertThat(described).contains(node.asResource()));
        assertThat(model.listSubjects().filterKeep(RDFNode::isAnon).toList()).isEmpty();
    }

    @Test
    void every_address_in_it_answers() {
        var model = turtle();
        for (var property :
                List.of(
                        "dcat:accessURL",
                        "dcat:downloadURL",
                        "dcat:endpointURL",
                        "dcat:endpointDescription",
                        "foaf:homepage")) {
            model.listObjectsOfProperty(model.createProperty(model.expandPrefix(property)))
                    .forEach(node -> {
                        var path =
                                node.asResource()
                                        .getURI()
                                        .substring("http://localhost:8080".length());
                        assertThat(client.get(path).status()).as(path).isEqualTo(200);
                    });
        }
    }

    @Test
    void publisher_and_contact_are_those_of_the_campaign() {
        var model = turtle();
        var catalogue = model.getResource(CATALOGUE);

        assertThat(values(values(catalogue, "dct:publisher").getFirst().asResource(), "foaf:name"))
                .extracting(node -> node.asLiteral().getString())
                .containsExactly("VNG \"International\" \\ <b>");
        assertThat(
                        values(
                                values(catalogue, "dcat:contactPoint").getFirst().asResource(),
                                "vcard:hasEmail"))
                .extracting(node -> node.asResource().getURI())
                .containsExactly("mailto:info@example.org");
    }

    @Test
    void without_an_address_the_contact_is_the_page() {
        try {
            configure("", "");
            var model = turtle();
            var contact =
                    values(model.getResource(CATALOGUE), "dcat:contactPoint")
                            .getFirst()
                            .asResource();

            assertThat(values(contact, "vcard:hasEmail")).isEmpty();
            assertThat(values(contact, "vcard:hasURL")).hasSize(1);
            assertThat(values(contact, "vcard:fn"))
                    .extracting(node -> node.asLiteral().getString())
                    .containsExactly("Millenniumgemeenten");
        } finally {
            configure("VNG \"International\" \\ <b>", "info@example.org");
        }
    }

    @Test
    void the_form_of_the_catalogue_is_chosen_by_who_asks() {
        assertThat(client.get("/catalogus").header("content-type"))
                .isEqualTo("text/turtle;charset=utf-8");
        var jsonLd = client.get("/catalogus", "Accept", "application/ld+json, text/turtle;q=0.5");
        assertThat(jsonLd.header("content-type")).isEqualTo("application/ld+json");
        assertThat(jsonLd.header("vary")).isEqualTo("Accept, Accept-Encoding");
        var browser =
                client.get("/catalogus", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.header("location")).isEqualTo("/open-data");
        assertThat(client.get("/catalogus", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(client.get("/catalogus.xml").status()).isEqualTo(404);
    }

    private void configure(String organiser, String email) {
        SiteFixture.replace(
                site,
                imageOf(
                        new CampaignChange.Configured(
                                CampaignChange.ONLY,
                                1,
                                "Millenniumgemeenten",
                                "",
                                "gemeenten",
                                "",
                                organiser,
                                email,
                                List.of(),
                                Instant.EPOCH,
                                null)));
    }

    private Model turtle() {
        return read("/catalogus.ttl", Lang.TURTLE);
    }

    private Model read(String path, Lang language) {
        var answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(answer.body()), CATALOGUE, language);
        return model;
    }

    private static List<Resource> things(Model model, String type) {
        return model.listSubjectsWithProperty(
                        RDF.type, model.createResource(model.expandPrefix(type)))
                .toList();
    }

    private static List<RDFNode> values(Resource thing, String property) {
        var model = thing.getModel();
        return Stream.of(model.expandPrefix(property))
                .map(model::createProperty)
                .flatMap(known -> thing.listProperties(known).toList().stream())
                .map(statement -> statement.getObject())
                .toList();
    }
}
