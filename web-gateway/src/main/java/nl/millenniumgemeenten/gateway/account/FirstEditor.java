package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a new installation somebody who can sign in.
@Singleton
class FirstEditor {
    private static final Logger LOG = LoggerFactory.getLogger(FirstEditor.class);
    private static final String NAME = "Eerste redacteur";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountsConfiguration configuration;
    private final InstantSource clock;

    FirstEditor(
            Accounts accounts,
            Passwords passwords,
            AccountsConfiguration configuration,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.configuration = configuration;
        this.clock = clock;
    }

    /// Adds the configured account if there is no account at all.
    void ensure() {
        if (accounts.any()) {
            return;
        }
        if (!configuration.firstEditor()) {
            LOG.atWarn().log("nobody can sign in: there is no account and no first editor");
            return;
        }
        if (!Passwords.acceptable(configuration.firstEditorPassword())) {
            LOG.atError()
                    .addKeyValue("shortest", Passwords.SHORTEST)
                    .addKeyValue("longest", Passwords.LONGEST)
                    .log("no first editor: the password is too short or too long");
            return;
        }
        var account =
                new Account(
                        UUID.randomUUID(),
                        configuration.firstEditorEmail(),
                        NAME,
                        passwords.hash(configuration.firstEditorPassword()),
                        Set.of(Role.ADMINISTRATOR, Role.EDITOR));
        if (accounts.addFirst(account, clock.instant())) {
            LOG.atInfo().addKeyValue("account", account.id()).log("first editor added");
        }
    }
}
