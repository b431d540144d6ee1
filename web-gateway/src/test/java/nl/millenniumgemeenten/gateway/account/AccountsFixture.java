package nl.millenniumgemeenten.gateway.account;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion;
import nl.millenniumgemeenten.gateway.account.log.LogReading;

/// Accounts to test with.
public final class AccountsFixture {
    private AccountsFixture() {}

    /// Brings the database of a gateway up to date at once, and adds somebody who may write and not
    /// publish.
    public static void addContributor(ApplicationContext gateway, String email, String password) {
        add(gateway, email, password, Role.CONTRIBUTOR);
    }

    /// The same for somebody with another role.
    public static void add(ApplicationContext gateway, String email, String password, Role role) {
        gateway.getBean(AccountsPreparation.class).prepare();
        add(gateway, email, "Schrijver", password, role);
    }

    /// Adds somebody with one role to a database that is up to date.
    public static void add(
            ApplicationContext gateway, String email, String name, String password, Role role) {
        gateway.getBean(Accounts.class)
                .add(
                        new Account(
                                UUID.randomUUID(),
                                email,
                                name,
                                PasswordHash.of(password),
                                Set.of(role)),
                        Instant.parse("2026-11-25T12:00:00Z"));
    }

    /// Rows of the log, newest first.
    public static List<LogEntry> log(ApplicationContext gateway) {
        return gateway.getBean(LogReading.class).read(LogQuestion.ALL, Optional.empty(), 1000);
    }
}
