package nl.millenniumgemeenten.gateway.account;

import java.util.Set;
import java.util.UUID;

/// An account as administrators and its owner see it.
///
/// @param twoSteps whether signing in takes a code, too
public record Person(
        UUID id,
        String name,
        String email,
        Set<Role> roles,
        boolean blocked,
        boolean twoSteps,
        long revision) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /// Without what is personal.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
