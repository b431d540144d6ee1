package nl.millenniumgemeenten.subscription.text;

import java.util.Arrays;
import java.util.List;

/// What a mail says, with values in braces.
///
/// @param subject also the heading
/// @param buttonLabel empty of a mail without a button
/// @param footer why they get this mail; an empty line begins a paragraph
public record Words(String subject, List<String> paragraphs, String buttonLabel, String footer) {
    public Words {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Words of which the paragraphs are one text.
    static Words of(String subject, String text, String buttonLabel, String footer) {
        return new Words(subject, paragraphs(text), buttonLabel, footer.strip());
    }

    /// The paragraphs of a text; an empty line begins one.
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.replace("\r", "").replace('\t', ' ').split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
