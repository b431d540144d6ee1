package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.factor.RecoveryCode;
import nl.millenniumgemeenten.gateway.account.factor.SecretBox;
import nl.millenniumgemeenten.gateway.account.factor.TotpSecret;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The second steps of accounts: set up, used and taken away. A code of an app and a recovery code
/// are each good once.
@Singleton
public class SecondFactors {
    /// Long enough to set up; whoever saw a secret on a screen that stayed open knows no later one.
    static final Duration SET_UP = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final AccountsDatabase database;
    private final SecretBox box;
    private final AccountMails mails;
    private final InstantSource clock;

    SecondFactors(
            AccountsDatabase database, SecretBox box, AccountMails mails, InstantSource clock) {
        this.database = database;
        this.box = box;
        this.mails = mails;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    private record Stored(byte[] secret, boolean confirmed, Instant begunAt, long lastStep) {}

    /// Whether signing in to this account takes a code.
    public boolean on(UUID account) {
        return database.inTransaction(
                connection -> stored(connection, account).filter(Stored::confirmed).isPresent());
    }

    /// How many recovery codes are left.
    public int recoveryCodes(UUID account) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            "select count(*) from recovery_code where account_id = ?")) {
                select.setObject(1, account);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? rows.getInt(1) : 0;
                }
            }
        });
    }

    /// The secret to set up with: for a quarter of an hour the same one, so that somebody who
    /// mistyped a code need not scan again. Nothing if the second step is on already.
    public Optional<TotpSecret> begin(UUID account) {
        return database.inTransaction(connection -> {
            var stored = stored(connection, account);
            if (stored.filter(Stored::confirmed).isPresent()) {
                return Optional.empty();
            }
            var begun = stored.filter(this::isFresh).flatMap(known -> open(account, known));
            if (begun.isPresent()) {
                return begun;
            }
            var secret = TotpSecret.random();
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into second_factor (account_id, secret, begun_at)
                            values (?, ?, ?)
                            on conflict on constraint second_factor_pkey do update
                            set secret = excluded.secret, begun_at = excluded.begun_at
                            where second_factor.confirmed_at is null
                            """)) {
                insert.setObject(1, account);
                insert.setBytes(2, box.seal(purpose(account), secret.bytes()));
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1 ? Optional.of(secret) : Optional.empty();
            }
        });
    }

    /// Turns the second step on, with a code that shows that the app knows the secret.
    ///
    /// @return the recovery codes, which nobody can see again; nothing if the code was not right
    public Optional<List<RecoveryCode>> confirm(UUID account, String email, String code) {
        return database.inTransaction(connection -> {
            var stored = stored(connection, account);
            if (stored.isEmpty() || stored.get().confirmed() || !isFresh(stored.get())) {
                return Optional.empty();
            }
            if (!spend(connection, account, stored.get(), code)) {
                return Optional.empty();
            }
            try (var update =
                    connection.prepareStatement(
                            """
                            update second_factor set confirmed_at = ?
                            where account_id = ? and confirmed_at is null
                            """)) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setObject(2, account);
                if (update.executeUpdate() == 0) {
                    return Optional.empty();
                }
            }
            mails.add(connection, AccountMessages.secondStep(email, true));
            return Optional.of(newCodes(connection, account));
        });
    }

    /// Whether this code, of the app or a recovery code, lets somebody in. It is good no more.
    public boolean accept(UUID account, String typed) {
        return database.inTransaction(connection -> {
            var stored = stored(connection, account).filter(Stored::confirmed);
            if (stored.isEmpty()) {
                return false;
            }
            return spend(connection, account, stored.get(), typed)
                    || spendRecovery(connection, account, typed);
        });
    }

    /// Replaces the recovery codes.
    public List<RecoveryCode> renewCodes(UUID account) {
        return database.inTransaction(connection -> newCodes(connection, account));
    }

    /// Takes the second step away.
    public void remove(UUID account, String email) {
        database.inTransaction(connection -> {
            try (var factor =
                            connection.prepareStatement(
                                    "delete from second_factor where account_id = ?");
                    var codes =
                            connection.prepareStatement(
                                    "delete from recovery_code where account_id = ?")) {
                codes.setObject(1, account);
                codes.executeUpdate();
                factor.setObject(1, account);
                if (factor.executeUpdate() == 1) {
                    mails.add(connection, AccountMessages.secondStep(email, false));
                }
                return account;
            }
        });
    }

    private boolean isFresh(Stored stored) {
        return clock.instant().isBefore(stored.begunAt().plus(SET_UP));
    }

    private boolean spend(Connection connection, UUID account, Stored stored, String code)
            throws SQLException {
        var secret = open(account, stored);
        if (secret.isEmpty()) {
            return false;
        }
        var step = secret.get().accept(code, clock.instant(), stored.lastStep());
        if (step.isEmpty()) {
            return false;
        }
        // Of two who send the same code at once, one is too late.
        try (var update =
                connection.prepareStatement(
                        """
                        update second_factor set last_step = ?
                        where account_id = ? and last_step < ?
                        """)) {
            update.setLong(1, step.getAsLong());
            update.setObject(2, account);
            update.setLong(3, step.getAsLong());
            return update.executeUpdate() == 1;
        }
    }

    private static boolean spendRecovery(Connection connection, UUID account, String typed)
            throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "delete from recovery_code where account_id = ? and code_hash = ?")) {
            delete.setObject(1, account);
            delete.setBytes(2, RecoveryCode.typed(typed).hash(account));
            return delete.executeUpdate() == 1;
        }
    }

    private static List<RecoveryCode> newCodes(Connection connection, UUID account)
            throws SQLException {
        var codes = RecoveryCode.some();
        try (var delete =
                        connection.prepareStatement(
                                "delete from recovery_code where account_id = ?");
                var insert =
                        connection.prepareStatement(
                                """
                                insert into recovery_code (account_id, code_hash) values (?, ?)
                                """)) {
            delete.setObject(1, account);
            delete.executeUpdate();
            for (var code : codes) {
                insert.setObject(1, account);
                insert.setBytes(2, code.hash(account));
                insert.executeUpdate();
            }
        }
        return codes;
    }

    private Optional<TotpSecret> open(UUID account, Stored stored) {
        var secret = box.open(purpose(account), stored.secret()).map(TotpSecret::new);
        if (secret.isEmpty()) {
            LOG.atError()
                    .addKeyValue("account", account)
                    .log("second factor was sealed with another key");
        }
        return secret;
    }

    private static Optional<Stored> stored(Connection connection, UUID account)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select secret, confirmed_at is not null, begun_at, last_step
                        from second_factor where account_id = ?
                        """)) {
            select.setObject(1, account);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Stored(
                                        rows.getBytes(1),
                                        rows.getBoolean(2),
                                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                                        rows.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    private static String purpose(UUID account) {
        return "second factor " + account;
    }
}
