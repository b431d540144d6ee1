package nl.millenniumgemeenten.subscription.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills words in. What is filled in is text and nothing else: braces in it are braces.
public final class Filling {
    private final TextKind kind;
    private final Words words;
    private final Map<String, String> values;
    private final Map<String, List<Piece>> contributions;

    private Filling(
            TextKind kind,
            Words words,
            Map<String, String> values,
            Map<String, List<Piece>> contributions) {
        this.kind = kind;
        this.words = words;
        this.values = values;
        this.contributions = contributions;
    }

    /// The mail of these words.
    ///
    /// @param values for each name a text; of a link its address, of a list a line for each
    public static Filled of(TextKind kind, Words words, Map<String, String> values) {
        return of(kind, words, values, Map.of());
    }

    /// The mail of these words, with what people wrote in discussions.
    public static Filled of(
            TextKind kind,
            Words words,
            Map<String, String> values,
            Map<String, List<Piece>> contributions) {
        var filling = new Filling(kind, words, values, contributions);
        return new Filled(
                filling.line(words.subject()),
                filling.pieces(words.paragraphs()),
                kind.always().heading(),
                filling.pieces(Words.paragraphs(kind.always().text())),
                filling.pieces(Words.paragraphs(words.footer())));
    }

    /// What a preview shows.
    public static Map<String, String> examples(TextKind kind, String site) {
        var examples = new HashMap<String, String>();
        for (var value : kind.values()) {
            examples.put(
                    value.name(),
                    value.form() == Value.Form.LINK ? site : value.example(kind.language()));
        }
        return examples;
    }

    private String line(String template) {
        var line = new StringBuilder();
        for (var piece : Template.parse(template)) {
            switch (piece) {
                case Template.Plain(var text) -> line.append(text);
                case Template.Name(var name) -> line.append(values.getOrDefault(name, ""));
            }
        }
        return line.toString();
    }

    private List<Piece> pieces(List<String> paragraphs) {
        var pieces = new ArrayList<Piece>();
        for (var paragraph : paragraphs) {
            var parsed = Template.parse(paragraph.strip());
            if (parsed.size() == 1 && parsed.getFirst() instanceof Template.Name(var name)) {
                alone(pieces, kind.value(name).orElseThrow());
            } else {
                pieces.add(paragraph(parsed));
            }
        }
        return pieces;
    }

    /// A value that is a paragraph by itself is shown at its best.
    private void alone(List<Piece> pieces, Value value) {
        pieces.addAll(contributions.getOrDefault(value.name(), List.of()));
        var filled = values.getOrDefault(value.name(), "");
        if (filled.isEmpty()) {
            return;
        }
        switch (value.form()) {
            case LINE -> pieces.add(text(filled));
            case TEXT -> Words.paragraphs(filled).forEach(text -> pieces.add(text(text)));
            case LIST -> pieces.add(new Piece.Bullets(filled.lines().toList()));
            case LINK -> pieces.add(new Piece.Button(label(value), filled));
            case CONTRIBUTIONS -> pieces.add(new Piece.Quote(Words.paragraphs(filled)));
        }
    }

    private static Piece text(String text) {
        return new Piece.Paragraph(List.of(new Piece.Part(text, "")));
    }

    private Piece paragraph(List<Template.Piece> parsed) {
        var parts = new ArrayList<Piece.Part>();
        for (var piece : parsed) {
            switch (piece) {
                case Template.Plain(var text) -> parts.add(new Piece.Part(text, ""));
                case Template.Name(var name) ->
                        parts.add(part(kind.value(name).orElseThrow(), name));
            }
        }
        return new Piece.Paragraph(parts);
    }

    private Piece.Part part(Value value, String name) {
        var filled = values.getOrDefault(name, "");
        return switch (value.form()) {
            case LINE, TEXT, CONTRIBUTIONS -> new Piece.Part(filled, "");
            case LIST -> new Piece.Part(String.join(", ", filled.lines().toList()), "");
            case LINK -> new Piece.Part(label(value), filled);
        };
    }

    private String label(Value value) {
        return value.name().equals(Value.LINK)
                ? line(words.buttonLabel())
                : value.example(kind.language());
    }
}
