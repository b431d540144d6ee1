package nl.millenniumgemeenten.municipality.register;

/// A stored record breaks a rule that held when it was stored.
public final class BrokenRow extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public BrokenRow(Fault fault) {
        super("A stored record is broken at " + fault.field() + ": " + fault.detail());
    }
}
