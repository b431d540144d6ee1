package nl.millenniumgemeenten.gateway.account;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Accounts to test with.
public final class AccountsFixture {
    private AccountsFixture() {}

    /// Brings the database of a gateway up to date at once, and adds somebody who may write and not
    /// publish.
    public static void addContributor(ApplicationContext gateway, String email, String password) {
        gateway.getBean(AccountsPreparation.class).prepare();
        gateway.getBean(Accounts.class)
                .add(
                        new Account(
                                UUID.randomUUID(),
                                email,
                                "Schrijver",
                                PasswordHash.of(password),
                                Set.of(Role.CONTRIBUTOR)),
                        Instant.parse("2026-11-25T12:00:00Z"));
    }
}
