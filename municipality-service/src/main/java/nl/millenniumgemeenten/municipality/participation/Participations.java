package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.outbox.Outbox;

/// The participations of the register.
@Singleton
public class Participations extends RegisterTable<Participation> {
    Participations(Database database, Outbox outbox, JsonMapper json) {
        super(database, outbox, new ParticipationShape(json));
    }

    /// Those that should go on hold because no report came in time: the first day of the hold is
    /// here, and the municipality still existed on it.
    List<Revised<Participation>> overdue(LocalDate today) {
        return query(
                        """
                        where report_due_on < ? and status = 'CONFIRMED'
                          and exists (
                            select from municipality
                            where municipality.code = participation.code
                              and (exists_until is null or exists_until > report_due_on + 1))
                        order by code
                        """,
                        today)
                .stream()
                .filter(revised -> revised.state().overdueSince(today).isPresent())
                .toList();
    }

    /// The parts of these municipalities, and every part of which something is said about its
    /// successors.
    List<Revised<Participation>> succeeded(Collection<MunicipalityCode> codes) {
        return query(
                "where code = any (?) or successions <> '[]' order by code",
                (Object) codes.stream().map(MunicipalityCode::value).toArray(String[]::new));
    }
}
