package nl.millenniumgemeenten.guardedhttp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/// What may be asked of whom, and for how long.
///
/// @param plain whether `http` and any port will do; else only `https` on its own port
/// @param reachable the addresses that may be connected to
/// @param patience how long to wait for a connection, and for each next piece of an answer
/// @param altogether how long an answer may take, with everything that leads to it
public record FetchRules(
        boolean plain, Predicate<InetAddress> reachable, Duration patience, Duration altogether) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ALTOGETHER = Duration.ofSeconds(30);

    /// Those that hold on the internet.
    public static FetchRules ofInternet() {
        return new FetchRules(false, PublicAddress::is, PATIENCE, ALTOGETHER);
    }

    /// Those for trying things on one's own machine.
    public static FetchRules ofOwnMachine() {
        return new FetchRules(true, _ -> true, PATIENCE, ALTOGETHER);
    }
}
