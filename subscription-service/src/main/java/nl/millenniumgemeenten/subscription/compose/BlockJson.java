package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A block as it is stored and as the desk reads it: the fields of its kind, without the others.
@Serdeable
public record BlockJson(
        UUID id,
        String kind,
        @Nullable String text,
        @Nullable String html,
        @Nullable List<ItemJson> items,
        @Nullable String label,
        @Nullable UUID media,
        @Nullable String path,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String alternative,
        @Nullable String url) {

    public BlockJson {
        items = items == null ? null : List.copyOf(items);
    }

    /// Something on the site.
    @Serdeable
    public record ItemJson(
            String kind, String key, String title, @Nullable String summary, String path) {}

    /// A block as JSON.
    public static BlockJson of(Block block) {
        return switch (block) {
            case Block.Heading(var id, var text) -> words(id, "heading", text, null);
            case Block.Text(var id, var html) -> words(id, "text", null, html);
            case Block.Items(var id, var items) ->
                    new BlockJson(
                            id,
                            "items",
                            null,
                            null,
                            items.stream().map(BlockJson::item).toList(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Block.Button(var id, var label, var url) ->
                    new BlockJson(
                            id, "button", null, null, null, label, null, null, null, null, null,
                            url);
            case Block.Picture(
                            var id,
                            var media,
                            var path,
                            int width,
                            int height,
                            var alternative,
                            var url) ->
                    new BlockJson(
                            id,
                            "picture",
                            null,
                            null,
                            null,
                            null,
                            media,
                            path,
                            width,
                            height,
                            alternative,
                            url);
            case Block.Divider(var id) -> words(id, "divider", null, null);
        };
    }

    /// The block that was stored.
    public Block toBlock() {
        return switch (kind) {
            case "heading" -> new Block.Heading(id, there(text));
            case "text" -> new Block.Text(id, there(html));
            case "items" ->
                    new Block.Items(id, there(items).stream().map(BlockJson::item).toList());
            case "button" -> new Block.Button(id, there(label), there(url));
            case "picture" ->
                    new Block.Picture(
                            id,
                            there(media),
                            there(path),
                            there(width),
                            there(height),
                            Objects.requireNonNullElse(alternative, ""),
                            Objects.requireNonNullElse(url, ""));
            case "divider" -> new Block.Divider(id);
            default -> throw new IllegalStateException("No kind of block: " + kind);
        };
    }

    private static BlockJson words(
            UUID id, String kind, @Nullable String text, @Nullable String html) {
        return new BlockJson(id, kind, text, html, null, null, null, null, null, null, null, null);
    }

    private static ItemJson item(Block.Item item) {
        return new ItemJson(item.kind(), item.key(), item.title(), item.summary(), item.path());
    }

    private static Block.Item item(ItemJson item) {
        return new Block.Item(
                item.kind(),
                item.key(),
                item.title(),
                Objects.requireNonNullElse(item.summary(), ""),
                item.path());
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
