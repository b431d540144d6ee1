package nl.millenniumgemeenten.gateway.account;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Somebody who can sign in.
record Account(UUID id, String email, String name, PasswordHash password, Set<Role> roles) {

    Account {
        email = address(email);
        roles = Set.copyOf(roles);
    }

    /// An address as accounts are found by.
    static String address(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// Without what is personal or secret.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
