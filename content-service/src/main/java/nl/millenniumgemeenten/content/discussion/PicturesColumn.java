package nl.millenniumgemeenten.content.discussion;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.content.database.Columns;

/// Pictures as they stand in a column beside the text that they came with, so that they go wherever
/// it goes, and with it.
public final class PicturesColumn {
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Argument<JsonNode> NODE = Argument.of(JsonNode.class);

    private PicturesColumn() {}

    /// What is written into the column.
    public static String of(List<ContributionPicture> pictures) {
        var nodes = new ArrayList<JsonNode>();
        pictures.forEach(picture -> nodes.add(node(picture)));
        try {
            return new String(
                    JSON.writeValueAsBytes(JsonNode.createArrayNode(nodes)),
                    StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What stands in the column.
    public static List<ContributionPicture> read(ResultSet row, String column) throws SQLException {
        try {
            var stored = JSON.readValue(Columns.text(row, column), NODE);
            var pictures = new ArrayList<ContributionPicture>();
            if (stored != null) {
                stored.values().forEach(node -> pictures.add(picture(node)));
            }
            return pictures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode node(ContributionPicture picture) {
        return JsonNode.createObjectNode(
                Map.of(
                        "hash", JsonNode.createStringNode(picture.hash()),
                        "mediaType", JsonNode.createStringNode(picture.mediaType()),
                        "width", JsonNode.createNumberNode(picture.width()),
                        "height", JsonNode.createNumberNode(picture.height()),
                        "alternative", JsonNode.createStringNode(picture.alternative())));
    }

    private static ContributionPicture picture(JsonNode node) {
        return new ContributionPicture(
                text(node, "hash"),
                text(node, "mediaType"),
                number(node, "width"),
                number(node, "height"),
                text(node, "alternative"));
    }

    private static String text(JsonNode node, String name) {
        return Objects.requireNonNull(node.get(name)).getStringValue();
    }

    private static int number(JsonNode node, String name) {
        return Objects.requireNonNull(node.get(name)).getIntValue();
    }
}
