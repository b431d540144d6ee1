package nl.millenniumgemeenten.subscription.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does once more, in a transaction of its own, what the database broke off and undid because
/// another transaction was in the way: the same goes well a moment later.
public final class SecondChance {
    private static final Logger LOG = LoggerFactory.getLogger(SecondChance.class);

    /// A deadlock, or two transactions that cannot both have been first.
    private static final String COLLISION = "40";

    private SecondChance() {}

    /// What comes of the work, at the second attempt if need be.
    public static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (!isCollision(failure)) {
                throw failure;
            }
            LOG.atInfo().log("broken off by the database, and tried again");
            return work.get();
        }
    }

    /// The same, of work of which nothing comes.
    public static void run(Runnable work) {
        of(() -> {
            work.run();
            return true;
        });
    }

    private static boolean isCollision(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && isCollision(broken.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(@Nullable String state) {
        return state != null && state.startsWith(COLLISION);
    }
}
