package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import org.jspecify.annotations.Nullable;

/// A block as it is stored and as the desk reads it: the fields of its kind, without the others.
@Serdeable
public record BlockJson(
        UUID id,
        String kind,
        @Nullable String text,
        @Nullable String html,
        @Nullable List<ItemJson> items,
        @Nullable List<String> kinds,
        @Nullable Integer goal,
        @Nullable String municipality,
        @Nullable String province,
        @Nullable Integer max,
        @Nullable List<String> except,
        @Nullable String label,
        @Nullable UUID media,
        @Nullable String path,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String alternative,
        @Nullable String url) {

    public BlockJson {
        items = items == null ? null : List.copyOf(items);
        kinds = kinds == null ? null : List.copyOf(kinds);
        except = except == null ? null : List.copyOf(except);
    }

    /// Something on the site.
    ///
    /// @param on the day on which it is, of what is on the agenda
    @Serdeable
    public record ItemJson(
            String kind,
            String key,
            String title,
            @Nullable String summary,
            String path,
            @Nullable LocalDate on,
            @Nullable ItemPictureJson picture) {}

    /// Its picture.
    @Serdeable
    public record ItemPictureJson(
            UUID media, String path, int width, int height, @Nullable String alternative) {}

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
                            written(items),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Block.Digest digest -> of(digest);
            case Block.Button(var id, var label, var url) ->
                    new BlockJson(
                            id, "button", null, null, null, null, null, null, null, null, null,
                            label, null, null, null, null, null, url);
            case Block.Picture picture -> of(picture);
            case Block.Divider(var id) -> words(id, "divider", null, null);
        };
    }

    private static BlockJson of(Block.Digest digest) {
        var filter = digest.filter();
        return new BlockJson(
                digest.id(),
                "digest",
                null,
                null,
                written(digest.items()),
                digest.kinds().stream().map(HappeningKind::word).toList(),
                filter.goal() == 0 ? null : filter.goal(),
                filter.municipality(),
                filter.province(),
                digest.max(),
                digest.except(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static BlockJson of(Block.Picture picture) {
        return new BlockJson(
                picture.id(),
                "picture",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                picture.media(),
                picture.path(),
                picture.width(),
                picture.height(),
                picture.alternative(),
                picture.url());
    }

    /// The block that was stored.
    public Block toBlock() {
        return switch (kind) {
            case "heading" -> new Block.Heading(id, there(text));
            case "text" -> new Block.Text(id, there(html));
            case "items" -> new Block.Items(id, read(there(items)));
            case "digest" -> digest();
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

    private Block digest() {
        return new Block.Digest(
                id,
                there(kinds).stream().map(word -> HappeningKind.of(word).orElseThrow()).toList(),
                new Filter(
                        Objects.requireNonNullElse(goal, 0),
                        Objects.requireNonNullElse(municipality, ""),
                        Objects.requireNonNullElse(province, "")),
                there(max),
                Objects.requireNonNullElse(except, List.of()),
                read(Objects.requireNonNullElse(items, List.of())));
    }

    private static BlockJson words(
            UUID id, String kind, @Nullable String text, @Nullable String html) {
        return new BlockJson(
                id, kind, text, html, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static List<ItemJson> written(List<Block.Item> items) {
        return items.stream().map(BlockJson::item).toList();
    }

    private static List<Block.Item> read(List<ItemJson> items) {
        return items.stream().map(BlockJson::item).toList();
    }

    private static ItemJson item(Block.Item item) {
        return new ItemJson(
                item.kind(),
                item.key(),
                item.title(),
                item.summary(),
                item.path(),
                item.on().orElse(null),
                item.picture().map(BlockJson::picture).orElse(null));
    }

    private static ItemPictureJson picture(Block.ItemPicture picture) {
        return new ItemPictureJson(
                picture.media(),
                picture.path(),
                picture.width(),
                picture.height(),
                picture.alternative());
    }

    private static Block.Item item(ItemJson item) {
        return new Block.Item(
                item.kind(),
                item.key(),
                item.title(),
                Objects.requireNonNullElse(item.summary(), ""),
                item.path(),
                Optional.ofNullable(item.on()),
                Optional.ofNullable(item.picture()).map(BlockJson::picture));
    }

    private static Block.ItemPicture picture(ItemPictureJson picture) {
        return new Block.ItemPicture(
                picture.media(),
                picture.path(),
                picture.width(),
                picture.height(),
                Objects.requireNonNullElse(picture.alternative(), ""));
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
