package nl.millenniumgemeenten.gateway.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Somebody who was asked to become an editor and has not answered.
public record Invitation(
        UUID id, String email, String name, Set<Role> roles, Instant sentAt, Instant expiresAt) {

    public Invitation {
        roles = Set.copyOf(roles);
    }

    /// Without whom it is to.
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
