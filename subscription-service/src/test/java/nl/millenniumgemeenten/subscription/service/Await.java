package nl.millenniumgemeenten.subscription.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for something that happens elsewhere.
public final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    /// Returns as soon as the condition holds; fails if it does not within seconds.
    public static void until(String what, BooleanSupplier condition) {
        present(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /// Fails with what there is to see then, for who must find out why.
    public static void until(String what, BooleanSupplier condition, Supplier<String> seen) {
        try {
            until(what, condition);
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "\n" + seen.get(), inVain);
        }
    }

    /// Returns the value as soon as there is one.
    public static <T> T present(String what, Supplier<Optional<T>> supplier) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            var value = supplier.get();
            if (value.isPresent()) {
                return value.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("Waited in vain: " + what);
    }
}
