package nl.millenniumgemeenten.content.item;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.media.ToldMediumJson;
import org.jspecify.annotations.Nullable;

/// Items and their editions as the desk sees them: what all kinds have, with the fields of the kind
/// among it.
final class ItemJson {
    private ItemJson() {}

    /// An item: its draft, and what visitors see (null if they see nothing).
    static <C extends Content> JsonNode of(ItemType<C> type, Item<C> item, Editor madeBy) {
        var moments = item.state().moments();
        int draft = item.draft().number();
        int live = item.state().liveEdition();
        var node = new LinkedHashMap<String, JsonNode>();
        node.put("id", text(item.id().toString()));
        node.put("revision", JsonNode.createNumberNode(item.revision()));
        node.put("state", text(item.state().name()));
        node.put("number", JsonNode.createNumberNode(item.number()));
        node.put("liveEdition", live == 0 ? JsonNode.nullNode() : JsonNode.createNumberNode(live));
        node.put("draftEdition", JsonNode.createNumberNode(draft));
        node.put("hasDraft", JsonNode.createBooleanNode(live != draft));
        node.put("firstPublishedAt", moment(moments.firstPublishedAt()));
        node.put("publishedAt", moment(moments.publishedAt()));
        node.put("withdrawnAt", moment(moments.withdrawnAt()));
        node.put("madeBy", editor(madeBy));
        node.put("draft", edition(type, item.draft()));
        node.put(
                "live",
                item.state() instanceof State.Live<C>(var edition, _, _)
                        ? edition(type, edition)
                        : JsonNode.nullNode());
        return JsonNode.createObjectNode(node);
    }

    /// An item that was just published, with what visitors see in it.
    static <C extends Content> JsonNode published(
            ItemType<C> type, Item<C> item, Editor madeBy, List<ToldMediumJson> media) {
        var node = new LinkedHashMap<String, JsonNode>();
        of(type, item, madeBy)
                .entries()
                .forEach(field -> node.put(field.getKey(), field.getValue()));
        node.put(
                "media",
                JsonNode.createArrayNode(media.stream().map(ToldMediumJson::node).toList()));
        return JsonNode.createObjectNode(node);
    }

    /// One saved version, whole.
    static <C extends Content> JsonNode edition(ItemType<C> type, Edition<C> edition) {
        var node = new LinkedHashMap<String, JsonNode>();
        node.put("edition", JsonNode.createNumberNode(edition.number()));
        type.json(edition.content())
                .entries()
                .forEach(field -> node.put(field.getKey(), field.getValue()));
        putSaved(node, edition);
        return JsonNode.createObjectNode(node);
    }

    /// An item in a list.
    static JsonNode listed(ItemType<?> type, ReadItems.Listed item) {
        int draft = item.draft().number();
        int live = item.liveEdition();
        var node = new LinkedHashMap<String, JsonNode>();
        node.put("id", text(item.id().toString()));
        node.put("revision", JsonNode.createNumberNode(item.revision()));
        node.put("state", text(item.state()));
        node.put("number", JsonNode.createNumberNode(item.number()));
        node.put("title", text(item.title()));
        for (var field : item.content().entries()) {
            if (type.listed().contains(field.getKey())) {
                node.put(field.getKey(), field.getValue());
            }
        }
        node.put("liveEdition", live == 0 ? JsonNode.nullNode() : JsonNode.createNumberNode(live));
        node.put("draftEdition", JsonNode.createNumberNode(draft));
        node.put("hasDraft", JsonNode.createBooleanNode(live != draft));
        putSaved(node, item.draft());
        return JsonNode.createObjectNode(node);
    }

    private static void putSaved(Map<String, JsonNode> node, Edition<?> edition) {
        node.put("savedAt", moment(edition.at()));
        node.put("savedBy", editor(edition.by()));
    }

    private static JsonNode editor(Editor editor) {
        return JsonNode.createObjectNode(
                Map.of("id", text(editor.id()), "name", text(editor.name())));
    }

    private static JsonNode moment(@Nullable Instant moment) {
        return moment == null ? JsonNode.nullNode() : text(moment.toString());
    }

    private static JsonNode text(String value) {
        return JsonNode.createStringNode(value);
    }
}
