package nl.millenniumgemeenten.gateway.account.log;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what is older than the log is kept, by the clock. Several gateways may do this at once.
@Context
public class LogRetention {
    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int PIECE = 10_000;

    private final AccountsDatabase database;
    private final Duration kept;
    private final InstantSource clock;
    private final Thread thread;

    LogRetention(
            AccountsDatabase database,
            @Property(name = "log.kept-for", defaultValue = "730d") Duration kept,
            InstantSource clock) {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("log.kept-for is at least one day");
        }
        this.database = database;
        this.kept = kept;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("log-retention").unstarted(this::run);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        var wait = FIRST;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                // Not at once: the database may have to be brought up to date first.
                Thread.sleep(wait);
                wait = EVERY;
                long deleted = deleteOld();
                if (deleted > 0) {
                    LOG.atInfo().addKeyValue("rows", deleted).log("old log deleted");
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (AccountsUnavailable unavailable) {
                LOG.atWarn().log("old log not deleted, trying again");
            }
        }
    }

    /// Deletes what is too old, in pieces so that nobody has to wait.
    ///
    /// @return how many rows
    long deleteOld() {
        var oldest = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        long all = 0;
        int piece;
        do {
            piece =
                    database.inTransaction(connection -> {
                        try (var delete =
                                connection.prepareStatement(
                                        """
                                        delete from log_entry where number in
                                            (select number from log_entry where at < ?
                                             order by at, number limit ? for update skip locked)
                                        """)) {
                            delete.setObject(1, oldest);
                            delete.setInt(2, PIECE);
                            return delete.executeUpdate();
                        }
                    });
            all += piece;
        } while (piece == PIECE);
        return all;
    }
}
