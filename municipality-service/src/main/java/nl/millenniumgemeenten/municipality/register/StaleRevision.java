package nl.millenniumgemeenten.municipality.register;

/// Someone else wrote first.
public final class StaleRevision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleRevision(Object id, long current) {
        super(id + " is now at revision " + current);
        this.current = current;
    }

    /// The revision that stands now.
    public long current() {
        return current;
    }
}
