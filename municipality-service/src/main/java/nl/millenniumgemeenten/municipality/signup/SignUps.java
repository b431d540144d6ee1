package nl.millenniumgemeenten.municipality.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.jspecify.annotations.Nullable;

/// The sign-ups that are not forgotten yet. Saving takes what happened: nothing changes without a
/// trace.
@Singleton
class SignUps {
    private static final String SELECT =
            "select " + String.join(", ", SignUpRow.COLUMNS) + ", revision from sign_up ";

    private final Database database;
    private final SignUpActs acts;

    SignUps(Database database, SignUpActs acts) {
        this.database = database;
        this.acts = acts;
    }

    Optional<SignUp> find(SignUpId id) {
        return database.query(SELECT + "where id = ?", SignUpRow::read, id.value()).stream()
                .findFirst();
    }

    /// The sign-up, which nobody else changes until the transaction ends.
    Optional<SignUp> locked(SignUpId id) {
        return database
                .query(SELECT + "where id = ? for update", SignUpRow::read, id.value())
                .stream()
                .findFirst();
    }

    /// The same, as somebody saw it.
    ///
    /// @throws StaleRevision if it is another by now
    SignUp locked(SignUpId id, long revision) {
        var signUp = locked(id).orElseThrow();
        if (signUp.revision() != revision) {
            throw new StaleRevision(signUp.revision());
        }
        return signUp;
    }

    /// Sign-ups in these states: those that wait first, then those asked back, then the settled
    /// ones; each oldest first.
    List<SignUp> in(List<String> states) {
        return database.query(
                SELECT
                        + """
                        where state = any (?)
                        order by array_position(
                            array['WAITING', 'ASKED_BACK', 'APPROVED', 'REJECTED'], state),
                            since, id
                        limit 500
                        """,
                SignUpRow::read,
                (Object) states.toArray(String[]::new));
    }

    /// Whether somebody else signed this municipality up and that is not rejected.
    boolean another(SignUpId than, MunicipalityCode code) {
        return !database.query(
                        """
                        select 1 from sign_up
                        where code = ? and id <> ? and state in ('WAITING', 'ASKED_BACK', 'APPROVED')
                        limit 1
                        """,
                        row -> row.getInt(1),
                        code.value(),
                        than.value())
                .isEmpty();
    }

    /// How many forms came with this address after a moment.
    int receivedSince(EmailAddress address, Instant moment) {
        return database.query(
                        """
                        select count(*) from sign_up
                        where contact_email_key = ? and received_at > ?
                        """,
                        row -> row.getInt(1),
                        address.key(),
                        moment)
                .getFirst();
    }

    /// The decision that came along.
    Optional<DecisionDocument> document(SignUpId id) {
        return database
                .query(
                        "select decision from sign_up where id = ?",
                        row -> new DecisionDocument(row.getBytes(1)),
                        id.value())
                .stream()
                .findFirst();
    }

    void add(SignUp signUp, DecisionDocument document) {
        var values = SignUpRow.values(signUp);
        var parameters = new @Nullable Object[values.length + 1];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = document.pdf();
        database.execute(
                """
                insert into sign_up (%s, decision, revision) values (%s, ?, 1)
                """
                        .formatted(
                                String.join(", ", SignUpRow.COLUMNS),
                                "?" + ", ?".repeat(values.length - 1)),
                parameters);
        acts.add(signUp.id(), 1, SignUpAct.received(signUp.receivedAt()));
    }

    /// Stores the next revision.
    ///
    /// @throws StaleRevision if somebody else wrote first
    SignUp save(SignUp signUp, SignUpAct act) {
        var values = SignUpRow.values(signUp);
        var parameters = new @Nullable Object[values.length + 2];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = signUp.id().value();
        parameters[values.length + 1] = signUp.revision();
        var overtaken =
                database.batch(
                        """
                        update sign_up set %s, revision = revision + 1
                        where id = ? and revision = ?
                        """
                                .formatted(String.join(" = ?, ", SignUpRow.COLUMNS) + " = ?"),
                        List.<@Nullable Object[]>of(parameters));
        if (!overtaken.isEmpty()) {
            throw new StaleRevision(find(signUp.id()).map(SignUp::revision).orElse(0L));
        }
        acts.add(signUp.id(), signUp.revision() + 1, act);
        return new SignUp(
                signUp.id(),
                signUp.submission(),
                signUp.state(),
                signUp.receivedAt(),
                signUp.revision() + 1);
    }

    void replaceDocument(SignUpId id, DecisionDocument document) {
        database.execute(
                "update sign_up set decision = ? where id = ?", document.pdf(), id.value());
    }

    /// Forgets what nobody confirmed since a moment.
    void forgetUnconfirmedSince(Instant moment) {
        database.execute("delete from sign_up where state = 'UNCONFIRMED' and since < ?", moment);
    }

    /// Forgets what was rejected before a moment.
    void forgetRejectedBefore(Instant moment) {
        database.execute("delete from sign_up where state = 'REJECTED' and since < ?", moment);
    }
}
