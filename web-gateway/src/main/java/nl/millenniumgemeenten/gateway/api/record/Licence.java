package nl.millenniumgemeenten.gateway.api.record;

import nl.millenniumgemeenten.gateway.layout.Layouts;

/// Under which conditions the data may be used, and what must be said then.
public final class Licence {
    /// Creative Commons Attribution 4.0.
    public static final String URL = Layouts.LICENCE;

    /// What must stand with the data.
    public static final String ATTRIBUTION = Layouts.ATTRIBUTION;

    private Licence() {}
}
