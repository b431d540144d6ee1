package nl.millenniumgemeenten.content.firstcontent;

/// A file of first content that cannot be used. The service does not start with half of it.
final class UnreadableContent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableContent(String file, String reason) {
        super("First content " + file + ": " + reason);
    }

    UnreadableContent(String file, RuntimeException cause) {
        super("First content " + file + ": " + cause.getMessage(), cause);
    }
}
