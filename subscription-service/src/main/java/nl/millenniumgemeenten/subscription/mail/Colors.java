package nl.millenniumgemeenten.subscription.mail;

/// The colours of a mail: those of the site, which a mail cannot take from a style sheet.
public final class Colors {
    /// The head of a mail and its button, with [#SURFACE] on it.
    public static final String ACCENT = "#c4202e";

    /// A link in a text.
    public static final String LINK = "#9c1622";

    /// A heading.
    public static final String INK = "#17263a";

    /// The text.
    public static final String TEXT = "#24303f";

    /// What is less important, at the foot.
    public static final String MUTED = "#566273";

    /// A line between two parts.
    public static final String LINE = "#dcd8d0";

    /// What the text stands on.
    public static final String SURFACE = "#ffffff";

    /// What is around a mail.
    public static final String PAPER = "#faf7f2";

    private Colors() {}
}
