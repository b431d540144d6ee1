package nl.millenniumgemeenten.municipality.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.signup.SignUp.State;
import org.jspecify.annotations.Nullable;

/// A sign-up as it lies in its table.
final class SignUpRow {
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "code",
                    "state",
                    "decided_by",
                    "decided_on",
                    "goals",
                    "themes",
                    "note",
                    "contact_name",
                    "contact_role",
                    "contact_email",
                    "contact_email_key",
                    "contact_phone",
                    "remark",
                    "received_at",
                    "since");

    /// The names of the states that editors know of.
    static final List<String> CONFIRMED = List.of("WAITING", "ASKED_BACK", "APPROVED", "REJECTED");

    private SignUpRow() {}

    static @Nullable Object[] values(SignUp signUp) {
        var submission = signUp.submission();
        var state = signUp.state();
        var person = state instanceof SignUp.Open open ? open.person() : null;
        return new @Nullable Object[] {
            signUp.id().value(),
            submission.municipality().value(),
            name(state),
            submission.decidedBy().name(),
            submission.decidedOn(),
            submission.goals().stream().mapToInt(Integer::intValue).toArray(),
            submission.themes().toArray(String[]::new),
            submission.note(),
            person == null ? null : person.name(),
            person == null ? null : person.role(),
            person == null ? null : person.email().value(),
            person == null ? null : person.email().key(),
            person == null ? null : person.phone(),
            remark(state),
            signUp.receivedAt(),
            state.since(),
        };
    }

    static SignUp read(ResultSet row) throws SQLException {
        return new SignUp(
                new SignUpId(row.getObject("id", UUID.class)),
                new Submission(
                        new MunicipalityCode(row.getString("code")),
                        ParticipationChange.Body.valueOf(row.getString("decided_by")),
                        row.getObject("decided_on", LocalDate.class),
                        List.of((Integer[]) row.getArray("goals").getArray()),
                        List.of((String[]) row.getArray("themes").getArray()),
                        row.getString("note")),
                state(row),
                instant(row, "received_at"),
                row.getLong("revision"));
    }

    /// How a state is called, in the table and to readers.
    static String name(State state) {
        return switch (state) {
            case State.Unconfirmed _ -> "UNCONFIRMED";
            case State.Waiting _ -> "WAITING";
            case State.AskedBack _ -> "ASKED_BACK";
            case State.Approved _ -> "APPROVED";
            case State.Rejected _ -> "REJECTED";
        };
    }

    /// What was asked, or why it was rejected.
    static String remark(State state) {
        return switch (state) {
            case State.AskedBack(_, var question, _) -> question;
            case State.Rejected(var reason, _) -> reason;
            case State.Unconfirmed _, State.Waiting _, State.Approved _ -> "";
        };
    }

    private static State state(ResultSet row) throws SQLException {
        var since = instant(row, "since");
        var state = row.getString("state");
        return switch (state) {
            case "UNCONFIRMED" -> new State.Unconfirmed(person(row), since);
            case "WAITING" -> new State.Waiting(person(row), since);
            case "ASKED_BACK" -> new State.AskedBack(person(row), row.getString("remark"), since);
            case "APPROVED" -> new State.Approved(since);
            case "REJECTED" -> new State.Rejected(row.getString("remark"), since);
            default -> throw new IllegalStateException("Unknown state of a sign-up");
        };
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("contact_name"),
                row.getString("contact_role"),
                new EmailAddress(row.getString("contact_email")),
                row.getString("contact_phone"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
