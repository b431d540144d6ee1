package nl.millenniumgemeenten.subscription.issue;

/// Somebody else changed it first.
final class StaleRevision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    StaleRevision(long current) {
        super("The revision is now " + current);
        this.current = current;
    }

    /// The revision it has now.
    long current() {
        return current;
    }
}
