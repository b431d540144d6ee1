package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of blocks that an issue is made of.
enum BlockKind {
    HEADING("heading", "Kop"),
    TEXT("text", "Tekst"),
    ITEMS("items", "Onderwerpen van de site"),
    DIGEST("digest", "Nieuw op de site"),
    BUTTON("button", "Knop"),
    PICTURE("picture", "Afbeelding"),
    DIVIDER("divider", "Scheidingslijn");

    /// The field that holds something that was picked, once for each.
    static final String ITEM = "item";

    private final String word;
    private final String label;

    BlockKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// The kind that its service calls so.
    static Optional<BlockKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// As its service calls it.
    String word() {
        return word;
    }

    /// As people call it.
    String label() {
        return label;
    }

    /// What is kept of one.
    List<String> fields() {
        return switch (this) {
            case HEADING -> List.of("text");
            case TEXT -> List.of("html");
            case ITEMS -> List.of(ITEM);
            case DIGEST -> List.of("kinds", "goal", "province", "municipality", "max", "except");
            case BUTTON -> List.of("label", "url");
            case PICTURE ->
                    List.of("media", "path", "width", "height", "pathOf", "alternative", "url");
            case DIVIDER -> List.of();
        };
    }
}
