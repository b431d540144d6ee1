package nl.millenniumgemeenten.content.database;

import java.sql.SQLException;
import java.util.regex.Pattern;

/// The database did not do what was asked.
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // Connections, resources, and an operator who stops the server.
    private static final Pattern OUTAGE = Pattern.compile("08...|53...|57P..");

    // A deadlock, or two transactions that cannot both have been first.
    private static final Pattern COLLISION = Pattern.compile("40...");

    private final boolean outage;
    private final boolean collision;

    DatabaseFailure(SQLException cause) {
        super(cause);
        var state = cause.getSQLState();
        this.outage = state != null && OUTAGE.matcher(state).matches();
        this.collision = state != null && COLLISION.matcher(state).matches();
    }

    /// Whether it was not there, rather than asked the wrong thing.
    public boolean isOutage() {
        return outage;
    }

    /// Whether another transaction was in the way: the same goes well a moment later.
    public boolean isCollision() {
        return collision;
    }
}
