package nl.millenniumgemeenten.gateway.account;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the database up to date beside the serving of pages, and tries again until it succeeds:
/// the site starts and is read while its database is away.
@Singleton
class AccountsPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsPreparation.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final AccountsDatabase database;
    private final FirstEditor firstEditor;
    private @Nullable Thread thread;

    AccountsPreparation(AccountsDatabase database, FirstEditor firstEditor) {
        this.database = database;
        this.firstEditor = firstEditor;
    }

    @EventListener
    synchronized void start(ServerStartupEvent event) {
        thread = Thread.ofVirtual().name("accounts-preparation").start(this::prepareUntilDone);
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Migrates and adds the first editor.
    void prepare() {
        Flyway.configure(AccountsPreparation.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        firstEditor.ensure();
    }

    private void prepareUntilDone() {
        var wait = FIRST_WAIT;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                prepare();
                LOG.atInfo().log("accounts ready");
                return;
            } catch (FlywayException | AccountsUnavailable failure) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.atWarn()
                        .addKeyValue("wait", wait)
                        .addKeyValue("reason", reason(failure))
                        .log("accounts not ready, trying again");
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                return;
            }
            wait = wait.multipliedBy(2);
            wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    /// The first line of many.
    private static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
