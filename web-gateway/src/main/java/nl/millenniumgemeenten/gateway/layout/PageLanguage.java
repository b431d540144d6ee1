package nl.millenniumgemeenten.gateway.layout;

/// The languages in which pages speak to readers of the newsletter. The site itself is Dutch.
public enum PageLanguage {
    /// What everybody reads who chose nothing.
    DUTCH("nl", "Nederlands"),
    ENGLISH("en", "English");

    private final String tag;
    private final String label;

    PageLanguage(String tag, String label) {
        this.tag = tag;
        this.label = label;
    }

    /// The one with this tag, such as `en`; Dutch for any other.
    public static PageLanguage of(String tag) {
        return tag.equals(ENGLISH.tag) ? ENGLISH : DUTCH;
    }

    /// How HTML, addresses and services name it.
    public String tag() {
        return tag;
    }

    /// How its own readers call it.
    public String label() {
        return label;
    }

    /// The other one.
    public PageLanguage other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }
}
