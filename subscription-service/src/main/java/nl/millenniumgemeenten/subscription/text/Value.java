package nl.millenniumgemeenten.subscription.text;

/// Something that a mail fills in where its name stands in braces.
///
/// @param name as it stands between the braces
/// @param meaning what it is, for who words the mail
/// @param example what a preview shows; of a link, the words that are clicked
/// @param required whether no wording may leave it out
public record Value(String name, Form form, String meaning, String example, boolean required) {
    /// The button of a mail, and where it leads.
    public static final String LINK = "link";

    /// What a value looks like, and so where it can stand.
    public enum Form {
        /// One line, which can stand anywhere.
        LINE,
        /// Text in paragraphs.
        TEXT,
        /// Lines; a list where it stands alone.
        LIST,
        /// An address on our website.
        LINK
    }

    static Value line(String name, String meaning, String example) {
        return new Value(name, Form.LINE, meaning, example, false);
    }

    static Value text(String name, String meaning, String example) {
        return new Value(name, Form.TEXT, meaning, example, true);
    }

    static Value list(String name, String meaning, String example) {
        return new Value(name, Form.LIST, meaning, example, false);
    }

    /// The button; its words are those of the button.
    static Value button(String meaning) {
        return new Value(LINK, Form.LINK, meaning, "", true);
    }

    static Value link(String name, String meaning, String words, boolean required) {
        return new Value(name, Form.LINK, meaning, words, required);
    }

    /// Whether it fits in a line.
    public boolean inLine() {
        return form == Form.LINE;
    }
}
