package nl.millenniumgemeenten.municipality.register;

/// The record that should be changed is not there.
public final class NoSuchRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchRecord(Object id) {
        super(id + " is not in the register");
    }
}
