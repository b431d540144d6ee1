package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets somebody in who knows the password and, where the account has a second step, gives a code.
/// Guessing is slowed down more and more: per client, per account as tried from one client, and per
/// account from everywhere. Nobody is locked out: the last of these stays short, and does not count
/// for a browser with which the owner signed in before.
@Singleton
public class SignIn {
    static final int PER_ACCOUNT = 5;
    static final int PER_CLIENT = 30;
    static final int PER_ACCOUNT_ANYWHERE = 20;
    static final int CODES = 5;
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration LONGEST_WAIT_ANYWHERE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'om' HH.mm 'uur'", Locale.of("nl", "NL"));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final HalfSignIns halves;
    private final KnownBrowsers browsers;
    private final SiteConfiguration site;
    private final InstantSource clock;
    private final GrowingDelay perAccount;
    private final GrowingDelay perClient;
    private final GrowingDelay anywhere;
    private final GrowingDelay codes;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SecondFactors factors,
            HalfSignIns halves,
            KnownBrowsers browsers,
            SiteConfiguration site,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.halves = halves;
        this.browsers = browsers;
        this.site = site;
        this.clock = clock;
        this.perAccount = new GrowingDelay(PER_ACCOUNT, FIRST_WAIT, LONGEST_WAIT, clock);
        this.perClient = new GrowingDelay(PER_CLIENT, FIRST_WAIT, LONGEST_WAIT, clock);
        this.anywhere =
                new GrowingDelay(
                        PER_ACCOUNT_ANYWHERE, Duration.ofSeconds(1), LONGEST_WAIT_ANYWHERE, clock);
        this.codes = new GrowingDelay(CODES, FIRST_WAIT, LONGEST_WAIT, clock);
    }

    /// From where somebody tries.
    ///
    /// @param address the client, for counting
    /// @param words what the browser is called
    /// @param browser what the browser was given to remember, if it was
    record Client(String address, String words, Optional<LinkToken> browser) {}

    /// How an attempt to sign in ends.
    public sealed interface Outcome {
        /// In: the session that begins, and what the browser is to remember.
        record SignedIn(SessionToken token, UUID account, LinkToken browser) implements Outcome {}

        /// The right password; now a code.
        record CodeNeeded(LinkToken token, UUID account) implements Outcome {}

        /// No such account, another password or another code; which of these is told to the log
        /// alone.
        record Refused(Optional<UUID> account) implements Outcome {}

        /// Tried too often: how long to wait.
        record Wait(Duration duration) implements Outcome {}

        /// It took too long to give a code: begin again.
        record Over() implements Outcome {}
    }

    /// Tries a password.
    Outcome handle(String email, String password, Client client) {
        var address = Account.address(email);
        var here = client.address() + " " + address;
        // Turns are taken before the slow part, so that trying many at once does not help.
        var wait =
                List.of(perClient.take(client.address()), perAccount.take(here)).stream()
                        .max(Duration::compareTo)
                        .orElseThrow();
        if (wait.isPositive()) {
            LOG.atWarn().log("sign-in slowed down");
            return new Outcome.Wait(wait);
        }
        try {
            return attempt(address, password, client, here);
        } catch (AccountsUnavailable unavailable) {
            // Nothing was tried.
            perClient.giveBack(client.address());
            perAccount.giveBack(here);
            throw unavailable;
        }
    }

    private Outcome attempt(String email, String password, Client client, String here) {
        var account = accounts.withEmail(email);
        boolean known = account.isPresent() && browsers.known(account.get().id(), client.browser());
        var wait = known ? Duration.ZERO : anywhere.take(email);
        if (wait.isPositive()) {
            LOG.atWarn().log("sign-in slowed down");
            return new Outcome.Wait(wait);
        }
        if (!passwords.matches(account, password)) {
            LOG.atInfo().log("sign-in refused");
            return new Outcome.Refused(account.map(Account::id));
        }
        perClient.giveBack(client.address());
        perAccount.forget(here);
        anywhere.giveBack(email);
        var owner = account.orElseThrow();
        return factors.on(owner.id())
                ? new Outcome.CodeNeeded(halves.begin(owner.id()), owner.id())
                : begin(owner, client);
    }

    /// Tries a code of who gave the right password.
    Outcome code(LinkToken half, String code, Client client) {
        var account = halves.account(half).flatMap(accounts::withId);
        if (account.isEmpty()) {
            return new Outcome.Over();
        }
        var owner = account.get();
        // Whoever guesses codes knows the password: there is no owner elsewhere to spare.
        var wait = codes.take(owner.id().toString());
        if (wait.isPositive()) {
            LOG.atWarn().addKeyValue("account", owner.id()).log("code slowed down");
            return new Outcome.Wait(wait);
        }
        if (!factors.accept(owner.id(), code)) {
            LOG.atInfo().addKeyValue("account", owner.id()).log("code refused");
            return new Outcome.Refused(Optional.of(owner.id()));
        }
        codes.forget(owner.id().toString());
        return halves.end(half) ? begin(owner, client) : new Outcome.Over();
    }

    /// Lets somebody in who proved otherwise who they are: by a link in a mail.
    Outcome letIn(UUID account, Client client) {
        return begin(accounts.withId(account).orElseThrow(), client);
    }

    private Outcome begin(Account account, Client client) {
        var token = sessions.begin(account, client.words());
        var moment = MOMENT.format(clock.instant().atZone(site.zone()));
        var browser = browsers.signedIn(account, client.browser(), client.words(), moment);
        LOG.atInfo().addKeyValue("account", account.id()).log("signed in");
        return new Outcome.SignedIn(token, account.id(), browser);
    }
}
