package nl.millenniumgemeenten.gateway.account.database;

import java.sql.SQLException;

/// The database of accounts does not answer. Public pages go on without it.
public final class AccountsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountsUnavailable(SQLException cause) {
        super("The database of accounts does not answer", cause);
    }
}
