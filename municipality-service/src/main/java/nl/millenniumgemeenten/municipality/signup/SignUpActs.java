package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Database;

/// What happened to the sign-ups that are not forgotten yet.
@Singleton
class SignUpActs {
    private static final Argument<List<SignUpChange>> CHANGES = Argument.listOf(SignUpChange.class);

    private final Database database;
    private final JsonMapper json;

    SignUpActs(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What happened to a sign-up, newest first.
    List<SignUpAct> of(SignUpId id) {
        return database.query(
                """
                select kind, at, author_id, author_name, said, changes
                from sign_up_act where sign_up_id = ? order by revision desc
                """,
                this::read,
                id.value());
    }

    void add(SignUpId id, long revision, SignUpAct act) {
        database.execute(
                """
                insert into sign_up_act
                    (sign_up_id, revision, kind, at, author_id, author_name, said, changes)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                """,
                id.value(),
                revision,
                act.kind().name(),
                act.at(),
                act.by().id(),
                act.by().name(),
                act.said(),
                written(act.changes()));
    }

    private SignUpAct read(ResultSet row) throws SQLException {
        return new SignUpAct(
                SignUpAct.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("author_id"), row.getString("author_name")),
                row.getString("said"),
                changes(row.getString("changes")));
    }

    private String written(List<SignUpChange> changes) {
        try {
            return json.writeValueAsString(CHANGES, changes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<SignUpChange> changes(String stored) {
        try {
            return Objects.requireNonNull(json.readValue(stored, CHANGES));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
