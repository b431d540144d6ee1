package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets somebody in who knows the password. Guessing is slowed per client and, sooner, per account
/// as tried from one client: the owner, who is elsewhere, can still get in.
@Singleton
public class SignIn {
    static final int PER_ACCOUNT = 5;
    static final int PER_CLIENT = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimit perAccount;
    private final RateLimit perClient;

    SignIn(Accounts accounts, Passwords passwords, Sessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.perAccount = new RateLimit(PER_ACCOUNT, WINDOW, clock);
        this.perClient = new RateLimit(PER_CLIENT, WINDOW, clock);
    }

    /// How an attempt to sign in ends.
    public sealed interface Outcome {
        /// The right password: the session that begins.
        record SignedIn(SessionToken token, UUID account) implements Outcome {}

        /// No such account or another password; which of these is told to the log alone.
        record Refused(Optional<UUID> account) implements Outcome {}

        /// Tried too often: how long to wait.
        record Wait(Duration duration) implements Outcome {}
    }

    /// Tries a password from a client.
    public Outcome handle(String email, String password, String client) {
        var account = client + " " + Account.address(email);
        // Turns are taken before the slow part, so that trying many at once does not help.
        var clientWait = perClient.take(client);
        var accountWait = perAccount.take(account);
        var wait = clientWait.compareTo(accountWait) > 0 ? clientWait : accountWait;
        if (wait.isPositive()) {
            LOG.atWarn().log("sign-in slowed down");
            return new Outcome.Wait(wait);
        }
        try {
            return attempt(email, password, client, account);
        } catch (AccountsUnavailable unavailable) {
            // Nothing was tried.
            perClient.giveBack(client);
            perAccount.giveBack(account);
            throw unavailable;
        }
    }

    private Outcome attempt(String email, String password, String client, String key) {
        var account = accounts.withEmail(email);
        if (!passwords.matches(account, password)) {
            LOG.atInfo().log("sign-in refused");
            return new Outcome.Refused(account.map(Account::id));
        }
        var token = sessions.begin(account.orElseThrow());
        perClient.giveBack(client);
        perAccount.forget(key);
        LOG.atInfo().addKeyValue("account", account.orElseThrow().id()).log("signed in");
        return new Outcome.SignedIn(token, account.orElseThrow().id());
    }
}
