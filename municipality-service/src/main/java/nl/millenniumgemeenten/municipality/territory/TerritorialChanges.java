package nl.millenniumgemeenten.municipality.territory;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.outbox.Outbox;

/// The territorial changes of the register.
@Singleton
public class TerritorialChanges extends RegisterTable<TerritorialChange> {
    TerritorialChanges(Database database, Outbox outbox) {
        super(database, outbox, new TerritorialChangeShape());
    }
}
