package nl.millenniumgemeenten.subscription.wording;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.Words;
import nl.millenniumgemeenten.subscription.text.WordsCheck;

/// Reads the words of a mail. Nothing in them can become a header or markup: a line is a line, and
/// all of it is text.
final class WordsFields {
    private static final int MOST_PARAGRAPHS = 20;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_FOOTER = 2000;
    private static final String CHARACTER = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]";
    private static final Pattern LINE = Pattern.compile(CHARACTER + "*");
    private static final Pattern PARAGRAPH = Pattern.compile("[\\n" + CHARACTER + "]{1,2000}");
    private static final Pattern TEXT = Pattern.compile("[\\n" + CHARACTER + "]*");
    private static final String ONE_LINE = "Gebruik één regel.";
    private static final String ADVICE =
            "Gebruik 1 tot 2000 tekens, zonder tekens die niet te zien zijn.";

    private WordsFields() {}

    /// The words, which fit their kind once `fields` throws nothing.
    static Words read(RequestFields fields, TextKind kind) {
        var subject = line(fields, "subject", 1, LONGEST_SUBJECT);
        var paragraphs = fields.texts("paragraphs", PARAGRAPH, ADVICE);
        if (paragraphs.isEmpty() || paragraphs.size() > MOST_PARAGRAPHS) {
            fields.refuse("paragraphs", "Schrijf 1 tot %d alinea’s.".formatted(MOST_PARAGRAPHS));
        }
        var label = line(fields, "buttonLabel", 0, LONGEST_LABEL);
        var footer = fields.text("footer", 1, LONGEST_FOOTER);
        if (!TEXT.matcher(footer).matches()) {
            fields.refuse("footer", ADVICE);
        }
        var words = new Words(subject, paragraphs, label, footer);
        WordsCheck.faults(kind, words)
                .forEach(fault -> fields.refuse(fault.field(), fault.detail()));
        return words;
    }

    private static String line(RequestFields fields, String name, int shortest, int longest) {
        var line = fields.text(name, shortest, longest);
        if (!LINE.matcher(line).matches()) {
            fields.refuse(name, ONE_LINE);
        }
        return line;
    }
}
