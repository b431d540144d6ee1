package nl.millenniumgemeenten.content.measure;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measure.Kind;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The measures about participants. Whoever takes one, or asks whether one holds, has reserved the
/// participant first: so nobody writes while they are being blocked.
@Singleton
public class Measures {
    private static final String SELECT =
            """
            select id, participant, kind, contribution, reason, taken_at, taken_by, taken_by_name,
                   lifted_at, lifted_by, lifted_by_name
            from participant_measure
            """;

    private final Database database;

    Measures(Database database) {
        this.database = database;
    }

    /// Keeps a measure that was not there.
    public void add(Measure measure) {
        database.update(
                """
                insert into participant_measure (id, participant, kind, contribution, reason,
                                                 taken_at, taken_by, taken_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                measure.id(),
                measure.participant(),
                measure.kind().name(),
                measure.contribution().map(ContributionId::value).orElse(null),
                measure.reason(),
                measure.takenAt(),
                measure.takenBy().id(),
                measure.takenBy().name());
    }

    /// The measure with this id, if there is one.
    public Optional<Measure> find(UUID id) {
        return database.first(SELECT + "where id = ?", Measures::measure, id);
    }

    /// All about a participant, the newest first.
    public List<Measure> about(UUID participant) {
        return database.list(
                SELECT + "where participant = ? order by taken_at desc, id",
                Measures::measure,
                participant);
    }

    /// Forgets all about somebody who is forgotten.
    public void forgetAllAbout(UUID participant) {
        database.update("delete from participant_measure where participant = ?", participant);
    }

    /// The block that holds for a participant, if one does.
    public Optional<Measure> block(UUID participant) {
        return database.first(
                SELECT + "where kind = 'BLOCK' and lifted_at is null and participant = ?",
                Measures::measure,
                participant);
    }

    /// Returns if a participant may write.
    ///
    /// @throws ProblemException `not-now` for who is blocked
    public void requireFree(UUID participant) {
        if (block(participant).isPresent()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "Je kunt niet meer meeschrijven: de redactie heeft je geblokkeerd. De reden"
                            + " staat in de mail die je daarover kreeg.");
        }
    }

    /// Ends the block that holds; false if none does.
    public boolean lift(UUID participant, Editor by, Instant now) {
        return database.update(
                        """
                        update participant_measure
                        set lifted_at = ?, lifted_by = ?, lifted_by_name = ?
                        where kind = 'BLOCK' and lifted_at is null and participant = ?
                        """,
                        now,
                        by.id(),
                        by.name(),
                        participant)
                == 1;
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                Columns.id(row, "id"),
                Columns.id(row, "participant"),
                Kind.valueOf(Columns.text(row, "kind")),
                Optional.ofNullable(Columns.idOrNull(row, "contribution")).map(ContributionId::new),
                Columns.text(row, "reason"),
                Columns.moment(row, "taken_at"),
                new Editor(Columns.text(row, "taken_by"), Columns.text(row, "taken_by_name")),
                lifted(row));
    }

    private static Optional<Measure.Lifted> lifted(ResultSet row) throws SQLException {
        var at = Columns.momentOrNull(row, "lifted_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Measure.Lifted(
                                at,
                                new Editor(
                                        Columns.text(row, "lifted_by"),
                                        Columns.text(row, "lifted_by_name"))));
    }
}
