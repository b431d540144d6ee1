package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands on the topics stays readable, and what is written fits what the schemas promise.
class ChangeGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void reads_the_golden_file_and_writes_it_back_the_same(ChangeType type) throws IOException {
        var golden = golden(type);

        var change = ChangeJson.read(type, golden);

        assertThat(change).isInstanceOf(type.record());
        assertThat(JSON.readTree(ChangeJson.write(change))).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_fits_the_schema(ChangeType type) {
        var written = ChangeJson.write(ChangeJson.read(type, golden(type)));

        assertThat(errors(type, new String(written, StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_describes_every_property_and_refuses_the_absence_of_the_first_ones(
            ChangeType type) throws IOException {
        var properties = names(JSON.readTree(golden(type)));
        var first = names(JSON.readTree(earlier(type).findFirst().orElseGet(() -> golden(type))));
        JsonNode schema = JSON.readTree(resource(type.schemaResource()));

        assertThat(names(schema.get("properties"))).isEqualTo(properties);
        assertThat(errors(type, "{}")).hasSameSizeAs(first);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_from_before_is_read_and_still_fits_the_schema(ChangeType type) {
        assertThat(earlier(type))
                .allSatisfy(message -> {
                    assertThat(ChangeJson.read(type, message)).isInstanceOf(type.record());
                    assertThat(errors(type, new String(message, StandardCharsets.UTF_8))).isEmpty();
                });
    }

    @Test
    void what_a_message_from_before_lacks_is_empty() {
        var municipality = (MunicipalityChange.Recorded) firstOf(ChangeType.MUNICIPALITY_RECORDED);
        var participation =
                (ParticipationChange.Recorded) firstOf(ChangeType.PARTICIPATION_RECORDED);
        var page = (PageChange.Published) firstOf(ChangeType.PAGE_PUBLISHED);
        var item = (AgendaItemChange.Published) firstOf(ChangeType.AGENDA_ITEM_PUBLISHED);
        var article = (NewsArticleChange.Published) firstOf(ChangeType.NEWS_ARTICLE_PUBLISHED);

        assertThat(municipality.formerSlugs()).isEmpty();
        assertThat(municipality.populations()).isEmpty();
        assertThat(participation.steps()).isEqualTo(ParticipationChange.Steps.UNKNOWN);
        assertThat(participation.profile()).isEqualTo(ParticipationChange.Profile.EMPTY);
        assertThat(participation.successions()).isEmpty();
        assertThat(page.goals()).isEmpty();
        assertThat(page.municipalities()).isEmpty();
        assertThat(page.themes()).isEmpty();
        assertThat(page.picture()).isNull();
        assertThat(item.cancelled()).isFalse();
        assertThat(article.themes()).isEmpty();
        assertThat(article.picture()).isNull();
    }

    private static Change firstOf(ChangeType type) {
        return ChangeJson.read(type, earlier(type).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_producer_may_add_a_property(ChangeType type) {
        var golden = new String(golden(type), StandardCharsets.UTF_8);
        var newer = golden.replaceFirst("\\{", "{\"addedLater\": true,");

        assertThat(ChangeJson.read(type, newer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ChangeJson.read(type, golden(type)));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_without_its_revision_or_its_moment_is_refused(ChangeType type) {
        assertThatThrownBy(() -> ChangeJson.read(type, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ChangeJson.UnreadableChange.class);
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> errors(ChangeType type, String json) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                new String(
                                        resource(type.schemaResource()), StandardCharsets.UTF_8));
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static byte[] golden(ChangeType type) {
        return resource("/golden/" + type.typeName() + ".json");
    }

    /// Messages as they were written before a property came, oldest first.
    private static Stream<byte[]> earlier(ChangeType type) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "/golden/earlier/" + type.typeName() + "." + number + ".json")
                .takeWhile(name -> ChangeGoldenTest.class.getResource(name) != null)
                .map(ChangeGoldenTest::resource);
    }

    private static byte[] resource(String name) {
        try (InputStream in = ChangeGoldenTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("Missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
