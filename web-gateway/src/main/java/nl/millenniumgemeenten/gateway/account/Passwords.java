package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Checks passwords, a few at a time because each takes 19 MiB, and for as long when there is no
/// such account as when there is.
@Singleton
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Semaphore atOnce = new Semaphore(2, true);
    private volatile @Nullable PasswordHash nobodys;

    /// Whether a password is long enough to keep an account safe, and short enough to hash.
    static boolean acceptable(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /// The hash of a new password.
    PasswordHash hash(String password) {
        if (!acceptable(password)) {
            throw new IllegalArgumentException(
                    "A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return limited(() -> PasswordHash.of(password));
    }

    /// Whether this is the password of the account, if there is one.
    boolean matches(Optional<Account> account, String password) {
        // Made for the first who asks, whoever that is.
        var nobodysHash = nobodys();
        var hash = account.map(Account::password).orElse(nobodysHash);
        boolean right =
                limited(() -> hash.matches(acceptable(password) ? password : "too long or short"));
        return right && account.isPresent() && acceptable(password);
    }

    private PasswordHash nobodys() {
        var known = nobodys;
        if (known == null) {
            // Made as new ones are, so that checking it costs the same.
            known = limited(() -> PasswordHash.of("nobody's password"));
            nobodys = known;
        }
        return known;
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
