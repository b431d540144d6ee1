package nl.millenniumgemeenten.subscription.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import org.junit.jupiter.api.Test;

class BlockFieldsTest {
    private static final String HASH = "a".repeat(64);

    @Test
    void every_kind_of_block_is_read_and_stored_and_is_the_same_again() throws IOException {
        var blocks =
                read(
                        """
                        {"id": "%s", "kind": "heading", "text": "Welkom"},
                        {"id": "%s", "kind": "text", "html": "<p>Dag</p>"},
                        {"id": "%s", "kind": "items", "items": [
                            {"kind": "news", "key": "7", "title": "Opening", "path": "/nieuws/7-opening"}]},
                        {"id": "%s", "kind": "button", "label": "Doe mee", "url": "/meedoen"},
                        {"id": "%s", "kind": "picture", "media": "%s", "path": "/media/%s/1280.jpg",
                            "width": 1280, "height": 720},
                        {"id": "%s", "kind": "divider"},
                        {"id": "%s", "kind": "digest", "kinds": ["agenda", "news"], "goal": 3,
                            "province": "PV27", "max": 5, "except": ["GM0363"]}
                        """
                                .formatted(
                                        id(1), id(2), id(3), id(4), id(5), id(9), HASH, id(6),
                                        id(7)));

        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(UUID.fromString(id(1)), "Welkom"),
                        new Block.Text(UUID.fromString(id(2)), "<p>Dag</p>"),
                        new Block.Items(
                                UUID.fromString(id(3)),
                                List.of(
                                        new Block.Item(
                                                "news", "7", "Opening", "", "/nieuws/7-opening"))),
                        new Block.Button(UUID.fromString(id(4)), "Doe mee", "/meedoen"),
                        new Block.Picture(
                                UUID.fromString(id(5)),
                                UUID.fromString(id(9)),
                                "/media/" + HASH + "/1280.jpg",
                                1280,
                                720,
                                "",
                                ""),
                        new Block.Divider(UUID.fromString(id(6))),
                        new Block.Digest(
                                UUID.fromString(id(7)),
                                List.of(HappeningKind.AGENDA, HappeningKind.NEWS),
                                new Filter(3, "", "PV27"),
                                5,
                                List.of("GM0363"),
                                List.of()));
        assertThat(blocks.stream().map(block -> BlockJson.of(block).toBlock()).toList())
                .isEqualTo(blocks);
    }

    @Test
    void what_the_site_told_comes_back_with_a_block_and_is_stored_but_not_taken_over()
            throws IOException {
        var found =
                new Block.Item(
                        "agenda",
                        "7",
                        "Opening",
                        "Kom ook",
                        "/agenda/7-opening",
                        Optional.of(LocalDate.of(2025, 12, 15)),
                        Optional.of(
                                new Block.ItemPicture(
                                        UUID.fromString(id(9)),
                                        "/media/" + HASH + "/320.jpg",
                                        320,
                                        180,
                                        "Een bord")));
        var digest =
                new Block.Digest(
                        UUID.fromString(id(1)),
                        List.of(HappeningKind.AGENDA),
                        Filter.NONE,
                        5,
                        List.of(),
                        List.of(found));
        var items = new Block.Items(UUID.fromString(id(2)), List.of(found));
        var mapper = ObjectMapper.getDefault();
        var json =
                mapper.writeValueAsString(BlockJson.of(digest))
                        + ","
                        + mapper.writeValueAsString(BlockJson.of(items));

        assertThat(BlockJson.of(digest).toBlock()).isEqualTo(digest);
        assertThat(BlockJson.of(items).toBlock()).isEqualTo(items);
        assertThat(read(json)).containsExactly(digest.asWritten(), items.asWritten());
    }

    @Test
    void each_fault_of_each_block_is_named() {
        assertThat(
                        faults(
                                """
                                {"id": "%s", "kind": "table"},
                                {"id": "%s", "kind": "text", "html": "<script>x</script>"},
                                {"id": "%s", "kind": "items", "items": []},
                                {"id": "%s", "kind": "button", "label": "", "url": "javascript:x"},
                                {"id": "%s", "kind": "picture", "media": "x", "path": "/media/x.webp",
                                    "width": 0, "height": 1, "url": "ftp://x.nl"},
                                {"kind": "divider", "text": "x"},
                                {"id": "%s", "kind": "digest", "kinds": ["weather"], "goal": 18,
                                    "municipality": "Tilburg", "max": 0}
                                """
                                        .formatted(id(1), id(2), id(3), id(4), id(5), id(6))))
                .containsExactlyInAnyOrder(
                        "/blocks/0/kind",
                        "/blocks/1/html",
                        "/blocks/2/items",
                        "/blocks/3/label",
                        "/blocks/3/url",
                        "/blocks/4/media",
                        "/blocks/4/path",
                        "/blocks/4/width",
                        "/blocks/4/url",
                        "/blocks/5/id",
                        "/blocks/5/text",
                        "/blocks/6/kinds/0",
                        "/blocks/6/kinds",
                        "/blocks/6/goal",
                        "/blocks/6/municipality",
                        "/blocks/6/max");
    }

    @Test
    void two_blocks_do_not_share_an_id_and_all_of_them_have_a_size() {
        var divider = "{\"id\": \"%s\", \"kind\": \"divider\"}".formatted(id(1));
        var long1 =
                "{\"id\": \"%s\", \"kind\": \"text\", \"html\": \"<p>%s</p>\"}"
                        .formatted(id(2), "é".repeat(13_000));
        var long2 = long1.replace(id(2), id(3));

        assertThat(faults(divider + "," + divider)).containsExactly("/blocks/1/id");
        assertThat(faults(long1)).isEmpty();
        assertThat(faults(long1 + "," + long2)).containsExactly("/blocks");
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-00000000000%d".formatted(number);
    }

    private static List<Block> read(String blocks) throws IOException {
        var fields =
                RequestFields.of(
                        JsonMapper.createDefault()
                                .readValue("{\"blocks\": [" + blocks + "]}", JsonNode.class));
        var read = BlockFields.read(fields);
        fields.orThrow();
        return read;
    }

    private static List<String> faults(String blocks) {
        try {
            read(blocks);
            return List.of();
        } catch (ProblemException problem) {
            return problem.problem().errors().stream().map(Problem.FieldProblem::pointer).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
