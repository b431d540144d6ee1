package nl.millenniumgemeenten.gateway.merge;

/// A field of an editing form: its name, how people call it, and what it holds.
public record Field(String name, String label, Shape shape) {

    /// What a field holds, which says how two people's changes to it come together.
    public enum Shape {
        /// Words that are one whole: who touched them decides.
        TEXT,
        /// The markup of a text: paragraph by paragraph.
        BODY,
        /// One thing that is picked, or a date: there is nothing between the one and the other.
        CHOICE,
        /// Things that are chosen or not, each by itself.
        CHOICES,
        /// One thing on each line, each by itself.
        LINES,
        /// Rows of which the order matters: as many values.
        ROWS
    }

    /// A field of words, or the text itself if it is called `body`.
    public Field(String name, String label) {
        this(name, label, name.equals("body") ? Shape.BODY : Shape.TEXT);
    }

    /// A field in which one thing is picked, or a date.
    public static Field choice(String name, String label) {
        return new Field(name, label, Shape.CHOICE);
    }

    /// A field with one thing on each line.
    public static Field lines(String name, String label) {
        return new Field(name, label, Shape.LINES);
    }

    /// A field with rows of which the order matters.
    public static Field rows(String name, String label) {
        return new Field(name, label, Shape.ROWS);
    }

    /// A field of things that are chosen or not.
    public static Field choices(String name, String label) {
        return new Field(name, label, Shape.CHOICES);
    }
}
