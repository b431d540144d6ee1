package nl.millenniumgemeenten.problem;

/// Somebody else changed it first.
public final class StaleRevision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleRevision(long current) {
        super("The revision is now " + current);
        this.current = current;
    }

    /// The revision it has now.
    public long current() {
        return current;
    }
}
