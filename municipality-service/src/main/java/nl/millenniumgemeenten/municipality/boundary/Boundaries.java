package nl.millenniumgemeenten.municipality.boundary;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.outbox.Outbox;

/// The boundaries of the register.
@Singleton
public class Boundaries extends RegisterTable<Boundary> {
    Boundaries(Database database, Outbox outbox) {
        super(database, outbox, new BoundaryShape());
    }

    /// Those of a year.
    public List<Revised<Boundary>> of(int year) {
        return query("where year = ? order by id", year);
    }
}
