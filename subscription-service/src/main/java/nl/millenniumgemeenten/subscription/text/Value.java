package nl.millenniumgemeenten.subscription.text;

import java.util.EnumMap;
import java.util.Map;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Something that a mail fills in where its name stands in braces.
///
/// @param name as it stands between the braces
/// @param meaning what it is, for who words the mail
/// @param examples what a preview shows in each language, at least in Dutch; of a link, the words
///   that are clicked
/// @param required whether no wording may leave it out
public record Value(
        String name,
        Form form,
        String meaning,
        Map<ReaderLanguage, String> examples,
        boolean required) {
    /// The button of a mail, and where it leads.
    public static final String LINK = "link";

    public Value {
        examples = Map.copyOf(examples);
    }

    /// What a value looks like, and so where it can stand.
    public enum Form {
        /// One line, which can stand anywhere.
        LINE,
        /// Text in paragraphs.
        TEXT,
        /// Lines; a list where it stands alone.
        LIST,
        /// An address on our website.
        LINK,
        /// What people wrote in discussions, with their names; stands alone.
        CONTRIBUTIONS
    }

    static Value line(String name, String meaning, String example) {
        return of(name, Form.LINE, meaning, example, false);
    }

    static Value text(String name, String meaning, String example) {
        return of(name, Form.TEXT, meaning, example, true);
    }

    static Value list(String name, String meaning, String example) {
        return of(name, Form.LIST, meaning, example, false);
    }

    static Value contributions(String name, String meaning, String example) {
        return of(name, Form.CONTRIBUTIONS, meaning, example, true);
    }

    /// The button; its words are those of the button.
    static Value button(String meaning) {
        return of(LINK, Form.LINK, meaning, "", true);
    }

    static Value link(String name, String meaning, String words, boolean required) {
        return of(name, Form.LINK, meaning, words, required);
    }

    private static Value of(
            String name, Form form, String meaning, String example, boolean required) {
        return new Value(name, form, meaning, Map.of(ReaderLanguage.DUTCH, example), required);
    }

    /// The same, with an example in a language more.
    Value in(ReaderLanguage language, String example) {
        var all = new EnumMap<>(examples);
        all.put(language, example);
        return new Value(name, form, meaning, all, required);
    }

    /// What a preview shows in a language; of a link, the words that are clicked.
    public String example(ReaderLanguage language) {
        var said = examples.get(language);
        return said != null ? said : examples.getOrDefault(ReaderLanguage.DUTCH, "");
    }

    /// Whether it fits in a line.
    public boolean inLine() {
        return form == Form.LINE;
    }
}
