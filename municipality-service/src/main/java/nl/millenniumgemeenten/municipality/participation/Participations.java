package nl.millenniumgemeenten.municipality.participation;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.outbox.Outbox;

/// The participations of the register.
@Singleton
public class Participations extends RegisterTable<Participation> {
    Participations(Database database, Outbox outbox) {
        super(database, outbox, new ParticipationShape());
    }
}
