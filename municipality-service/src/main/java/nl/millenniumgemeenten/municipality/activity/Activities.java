package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.outbox.Outbox;

/// The activities of the register.
@Singleton
public class Activities extends RegisterTable<Activity> {
    private final Database database;

    Activities(Database database, Outbox outbox, JsonMapper json) {
        super(database, outbox, new ActivityShape(json));
        this.database = database;
    }

    /// What to look for; what is absent does not matter.
    ///
    /// @param year one in which it was going on, as far as its dates tell
    public record Search(
            Optional<Activity.State> state,
            Optional<MunicipalityCode> municipality,
            Optional<Integer> goal,
            Optional<Integer> year) {}

    /// So many activities, the highest number first, below `before` where that is given.
    public List<Revised<Activity>> matching(Search search, Optional<Long> before, int limit) {
        var state = search.state().map(Activity.State::name).orElse(null);
        var municipality = search.municipality().map(MunicipalityCode::value).orElse(null);
        var goal = search.goal().orElse(null);
        var year = search.year().orElse(null);
        return query(
                """
                where (cast(? as text) is null or state = ?)
                  and (cast(? as text) is null or municipality = ?)
                  and (cast(? as integer) is null or ? = any (goals))
                  and (cast(? as integer) is null
                       or (left(coalesce(started_on, ended_on), 4)::integer <= ?
                           and left(coalesce(ended_on, started_on), 4)::integer >= ?))
                  and number < ?
                order by number desc limit ?
                """,
                state,
                state,
                municipality,
                municipality,
                goal,
                goal,
                year,
                year,
                year,
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    /// The number of the next activity.
    long nextNumber() {
        return database.query("select nextval('activity_number')", row -> row.getLong("nextval"))
                .getFirst();
    }
}
