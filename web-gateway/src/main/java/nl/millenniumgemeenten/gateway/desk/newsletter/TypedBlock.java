package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.form.Form;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// A block of an issue as it was typed.
///
/// @param values those of the fields of its kind
record TypedBlock(String id, BlockKind kind, Map<String, List<String>> values) {
    private static final String ID = "id";
    private static final String KIND = "kind";

    TypedBlock {
        values = Map.copyOf(values);
    }

    /// A new one with nothing in it.
    static TypedBlock fresh(BlockKind kind) {
        return new TypedBlock(
                UUID.randomUUID().toString(),
                kind,
                kind == BlockKind.DIGEST
                        ? Map.of("kinds", List.of("news", "agenda"), "max", List.of("5"))
                        : Map.of());
    }

    /// What was stored; nothing if we do not know its kind.
    static Optional<TypedBlock> of(Map<String, Object> json) {
        return BlockKind.of(text(json.get(KIND)))
                .map(kind -> {
                    var values = new LinkedHashMap<String, List<String>>();
                    for (var field : kind.fields()) {
                        var stored = texts(json.get(field));
                        if (!stored.isEmpty()) {
                            values.put(field, stored);
                        }
                    }
                    if (kind == BlockKind.ITEMS && json.get("items") instanceof List<?> items) {
                        values.put(
                                BlockKind.ITEM,
                                items.stream()
                                        .flatMap(item ->
                                                item instanceof Map<?, ?> map
                                                        ? Stream.of(PickedItem.of(map).value())
                                                        : Stream.empty())
                                        .toList());
                    }
                    if (kind == BlockKind.PICTURE) {
                        values.put("pathOf", List.of(text(json.get("media"))));
                    }
                    return new TypedBlock(text(json.get(ID)), kind, values);
                });
    }

    /// What was typed in the fields of a block.
    static Optional<TypedBlock> of(String id, Form form) {
        return BlockKind.of(form.line(name(KIND, id)))
                .map(kind -> {
                    var values = new LinkedHashMap<String, List<String>>();
                    kind.fields().forEach(field -> values.put(field, form.all(name(field, id))));
                    if (kind == BlockKind.ITEMS) {
                        var picked = form.line(name("pick", id));
                        values.put(
                                BlockKind.ITEM,
                                Stream.concat(
                                                form.all(name(BlockKind.ITEM, id)).stream(),
                                                Stream.of(picked).filter(pick -> !pick.isEmpty()))
                                        .distinct()
                                        .toList());
                    }
                    return new TypedBlock(id, kind, values);
                });
    }

    /// How a field of a block is called in a form.
    static String name(String field, String id) {
        return field + "-" + id;
    }

    /// The whole of it in one line, while two people's changes come together.
    String whole() {
        var parts = new ArrayList<String>();
        parts.add(pair(ID, id));
        parts.add(pair(KIND, kind.word()));
        for (var field : kind.fields()) {
            all(field).forEach(value -> parts.add(pair(field, value)));
        }
        return String.join("&", parts);
    }

    /// The block that was made one line.
    static Optional<TypedBlock> of(String whole) {
        var parts = Form.parse(whole);
        return BlockKind.of(parts.line(KIND))
                .map(kind -> {
                    var values = new LinkedHashMap<String, List<String>>();
                    kind.fields().forEach(field -> values.put(field, parts.all(field)));
                    return new TypedBlock(parts.line(ID), kind, values);
                });
    }

    /// The value of a field.
    String one(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// All values of a field.
    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// The same with other values for a field.
    TypedBlock with(String field, List<String> others) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, others);
        return new TypedBlock(id, kind, changed);
    }

    /// What was picked.
    List<PickedItem> items() {
        return all(BlockKind.ITEM).stream().map(PickedItem::of).toList();
    }

    /// As its service takes it.
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put(ID, id);
        json.put(KIND, kind.word());
        switch (kind) {
            case HEADING -> json.put("text", one("text").strip());
            case TEXT -> json.put("html", one("html"));
            case ITEMS -> json.put("items", items().stream().map(PickedItem::json).toList());
            case DIGEST -> {
                json.put("kinds", all("kinds"));
                if (!one("goal").isEmpty()) {
                    json.put("goal", number(one("goal")));
                }
                json.put("province", one("province"));
                json.put("municipality", one("municipality"));
                json.put("max", number(one("max").strip()));
                json.put("except", all("except"));
            }
            case BUTTON -> {
                json.put("label", one("label").strip());
                json.put("url", one("url").strip());
            }
            case PICTURE -> {
                json.put("media", one("media").strip());
                json.put("path", one("path"));
                json.put("width", number(one("width")));
                json.put("height", number(one("height")));
                json.put("alternative", one("alternative").strip());
                json.put("url", one("url").strip());
            }
            case DIVIDER -> {
                // It is no more than its place.
            }
        }
        return json;
    }

    /// In words, for who compares.
    String words() {
        return kind.label()
                + switch (kind) {
                    case HEADING -> ": " + one("text");
                    case TEXT -> ": " + Jsoup.parseBodyFragment(one("html")).text();
                    case ITEMS ->
                            ": "
                                    + String.join(
                                            "; ", items().stream().map(PickedItem::title).toList());
                    case DIGEST ->
                            ": "
                                    + String.join(
                                            ", ",
                                            all("kinds").stream().map(DigestViews::name).toList())
                                    + ", van elk hoogstens "
                                    + one("max")
                                    + chosen();
                    case BUTTON -> ": " + one("label") + " (" + one("url") + ")";
                    case PICTURE ->
                            ": "
                                    + one("alternative")
                                    + (one("url").isEmpty() ? "" : " (" + one("url") + ")");
                    case DIVIDER -> "";
                };
    }

    /// What a digest is narrowed to.
    private String chosen() {
        var chosen = new ArrayList<String>();
        if (!one("goal").isEmpty()) {
            chosen.add("doel " + one("goal"));
        }
        if (!one("province").isEmpty()) {
            chosen.add("provincie " + DigestViews.province(one("province")));
        }
        if (!one("municipality").isEmpty()) {
            chosen.add("gemeente " + one("municipality"));
        }
        if (!all("except").isEmpty()) {
            chosen.add("zonder " + String.join(", ", all("except")));
        }
        return chosen.isEmpty() ? "" : ", " + String.join(", ", chosen);
    }

    private static Object number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : typed;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(TypedBlock::text).toList()
                : Stream.of(text(value)).filter(one -> !one.isEmpty()).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> Long.toString(number.longValue());
            case null, default -> "";
        };
    }
}
