package nl.millenniumgemeenten.content.timeline.format;

/// What a server sent is not what it should be.
public final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    NotReadable(String why) {
        super(why);
        this.why = why;
    }

    /// What is wrong, for an editor.
    public String why() {
        return why;
    }
}
