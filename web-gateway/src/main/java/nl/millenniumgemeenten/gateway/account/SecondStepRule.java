package nl.millenniumgemeenten.gateway.account;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has to sign in in two steps: nobody, everybody, or who has one of some roles. A setting of
/// the installation, so that nobody at the desk can turn it off.
@Singleton
public class SecondStepRule {
    private static final String EVERYBODY = "everybody";

    private final boolean everybody;
    private final Set<Role> roles;

    SecondStepRule(
            @Property(name = "accounts.second-step-required", defaultValue = "")
                    String configured) {
        this.everybody = configured.strip().equals(EVERYBODY);
        this.roles =
                everybody
                        ? Set.of()
                        : Arrays.stream(configured.split(","))
                                .map(String::strip)
                                .filter(label -> !label.isEmpty())
                                .map(Role::labelled)
                                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether somebody with these roles has to.
    public boolean holdsFor(Set<Role> theirs) {
        return everybody || theirs.stream().anyMatch(roles::contains);
    }
}
