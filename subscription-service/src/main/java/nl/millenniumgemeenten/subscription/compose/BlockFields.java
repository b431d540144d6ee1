package nl.millenniumgemeenten.subscription.compose;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;

/// Reads the blocks of an issue, each field of each of them (decision 0007).
public final class BlockFields {
    /// Of all blocks together, as they travel (decision 0008).
    static final int LARGEST = 48 * 1024;

    private static final int MOST_BLOCKS = 60;
    private static final int MOST_ITEMS = 30;
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_EXCEPTIONS = 200;
    private static final int LONGEST_ADDRESS = 1000;

    private static final Pattern KIND =
            Pattern.compile("heading|text|items|digest|button|picture|divider");
    private static final Pattern ITEM_KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern ITEM_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final Pattern HAPPENING =
            Pattern.compile("news|participants|activities|agenda|resources");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final Pattern PROVINCE = Pattern.compile("PV[0-9]{2}");
    private static final Pattern RENDITION =
            Pattern.compile("/media/[0-9a-f]{64}/[1-9][0-9]{1,3}\\.(?:jpg|png)");
    private static final UUID NONE = new UUID(0, 0);

    private BlockFields() {}

    /// The blocks in `blocks`. What is wrong with any of them stands in the same answer as
    /// everything else; look at them only after `orThrow`.
    public static List<Block> read(RequestFields fields) {
        var blocks = fields.objects("blocks", BlockFields::block);
        if (blocks.size() > MOST_BLOCKS) {
            fields.refuse(
                    "blocks",
                    "Dit zijn %d blokken. Gebruik er hoogstens %d."
                            .formatted(blocks.size(), MOST_BLOCKS));
        }
        var ids = new HashSet<UUID>();
        for (int i = 0; i < blocks.size(); i++) {
            var id = blocks.get(i).id();
            if (!id.equals(NONE) && !ids.add(id)) {
                fields.refuse("blocks/" + i + "/id", "Een ander blok heeft hetzelfde kenmerk.");
            }
        }
        int size = size(blocks);
        if (size > LARGEST) {
            fields.refuse(
                    "blocks",
                    "Deze nieuwsbrief is te lang: %d van de %d kB. Maak teksten korter."
                            .formatted((size + 1023) / 1024, LARGEST / 1024));
        }
        return blocks;
    }

    private static Block block(RequestFields fields) {
        var id = id(fields, "id");
        var kind =
                fields.text(
                        "kind",
                        KIND,
                        "Kies heading, text, items, digest, button, picture of divider.");
        return switch (kind) {
            case "heading" -> new Block.Heading(id, fields.text("text", 1, 200));
            case "text" -> text(id, fields);
            case "items" -> items(id, fields);
            case "digest" -> digest(id, fields);
            case "button" ->
                    new Block.Button(id, fields.text("label", 1, 80), page(fields, "url", 1));
            case "picture" -> picture(id, fields);
            default -> new Block.Divider(id);
        };
    }

    private static Block text(UUID id, RequestFields fields) {
        var typed = fields.text("html", 1, LARGEST);
        var html = TextHtml.sanitised(typed);
        if (html.isEmpty() && !typed.isEmpty()) {
            fields.refuse("html", "Hier staat geen tekst.");
        }
        return new Block.Text(id, html);
    }

    private static Block items(UUID id, RequestFields fields) {
        var items = fields.objects("items", BlockFields::item);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            fields.refuse("items", "Kies 1 tot %d onderwerpen.".formatted(MOST_ITEMS));
        }
        return new Block.Items(id, items);
    }

    /// What it came to is ours to find out: of what was read here it may be sent back, and is not
    /// looked at.
    private static Block digest(UUID id, RequestFields fields) {
        var kinds =
                fields
                        .texts(
                                "kinds",
                                HAPPENING,
                                "Kies news, participants, activities, agenda of resources.")
                        .stream()
                        .flatMap(word -> HappeningKind.of(word).stream())
                        .distinct()
                        .toList();
        if (kinds.isEmpty()) {
            fields.refuse("kinds", "Kies waarover het gaat.");
        }
        var except = fields.texts("except", ITEM_KEY, "Dit is geen geldig kenmerk.");
        if (except.size() > MOST_EXCEPTIONS) {
            fields.refuse("except", "Sla hoogstens %d dingen over.".formatted(MOST_EXCEPTIONS));
        }
        fields.objects("items", BlockFields::item);
        return new Block.Digest(
                id,
                kinds,
                filter(fields),
                fields.integer("max", 1, MOST_OF_A_KIND),
                except,
                List.of());
    }

    private static Filter filter(RequestFields fields) {
        return new Filter(
                fields.optionalInteger("goal", 1, 17).orElse(0),
                code(fields, "municipality", MUNICIPALITY, "Dit is geen gemeentecode."),
                code(fields, "province", PROVINCE, "Dit is geen provinciecode."));
    }

    private static String code(RequestFields fields, String name, Pattern form, String advice) {
        var code = fields.text(name, 0, 40);
        if (!code.isEmpty() && !form.matcher(code).matches()) {
            fields.refuse(name, advice);
            return "";
        }
        return code;
    }

    /// As it was picked. Its day and its picture are ours to find, as what a digest comes to.
    private static Block.Item item(RequestFields fields) {
        fields.optionalDate("on");
        fields.optionalObject("picture", BlockFields::itemPicture);
        var path = fields.text("path", 1, LONGEST_ADDRESS);
        if (!path.isEmpty() && !Addresses.path(path)) {
            fields.refuse("path", "Dit moet een pad op de site zijn, zoals /nieuws/3-opening.");
        }
        return new Block.Item(
                fields.text("kind", ITEM_KIND, "Dit is geen soort van onderwerpen."),
                fields.text("key", ITEM_KEY, "Dit is geen geldig kenmerk."),
                fields.text("title", 1, 250),
                fields.text("summary", 0, 1000),
                path);
    }

    private static UUID itemPicture(RequestFields fields) {
        fields.text("path", 0, LONGEST_ADDRESS);
        fields.integer("width", 1, 4000);
        fields.integer("height", 1, 8000);
        fields.text("alternative", 0, 500);
        return id(fields, "media");
    }

    private static Block picture(UUID id, RequestFields fields) {
        return new Block.Picture(
                id,
                id(fields, "media"),
                fields.text(
                        "path",
                        RENDITION,
                        "Dit moet het adres van een JPEG of PNG op de site zijn."),
                fields.integer("width", 1, 4000),
                fields.integer("height", 1, 8000),
                fields.text("alternative", 0, 500),
                page(fields, "url", 0));
    }

    private static String page(RequestFields fields, String name, int shortest) {
        var address = fields.text(name, shortest, LONGEST_ADDRESS);
        if (!address.isEmpty() && !Addresses.page(address)) {
            fields.refuse(
                    name,
                    "Dit is geen adres. Schrijf het zo: https://voorbeeld.nl/pagina, of /pagina"
                            + " voor een pagina van deze site.");
        }
        return address;
    }

    private static UUID id(RequestFields fields, String name) {
        var given = fields.text(name, 1, 36);
        return given.isEmpty()
                ? NONE
                : parsed(given)
                        .orElseGet(() -> {
                            fields.refuse(name, "Dit is geen geldig kenmerk.");
                            return NONE;
                        });
    }

    private static Optional<UUID> parsed(String given) {
        try {
            return Optional.of(UUID.fromString(given));
        } catch (IllegalArgumentException not) {
            return Optional.empty();
        }
    }

    /// About as many bytes as the blocks take in JSON: every text, and what stands around it. How
    /// large they are as they travel, about.
    static int size(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> bytes(block.toString())).sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
