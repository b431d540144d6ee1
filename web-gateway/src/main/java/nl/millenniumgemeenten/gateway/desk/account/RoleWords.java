package nl.millenniumgemeenten.gateway.desk.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What roles are called, and how they are chosen in a form.
final class RoleWords {
    static final String FIELD = "roles";

    private RoleWords() {}

    /// "redacteur en beheerder".
    static String of(Set<Role> roles) {
        return DutchText.list(
                Arrays.stream(Role.values()).filter(roles::contains).map(RoleWords::of).toList());
    }

    /// The choices, with those that are chosen.
    static List<OptionView> options(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(role ->
                        new OptionView(
                                role.label(), of(role) + ": " + may(role), chosen.contains(role)))
                .toList();
    }

    /// A form that holds these roles.
    static Form form(Set<Role> roles) {
        return Form.EMPTY.with(
                FIELD,
                Arrays.stream(Role.values()).filter(roles::contains).map(Role::label).toList());
    }

    /// The roles that a form holds; nothing if it holds what is no role.
    static Optional<Set<Role>> chosen(Form form) {
        var roles = EnumSet.noneOf(Role.class);
        for (var label : form.all(FIELD)) {
            var role = Arrays.stream(Role.values()).filter(one -> one.label().equals(label));
            var found = role.findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            roles.add(found.get());
        }
        return Optional.of(roles);
    }

    private static String of(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> "schrijver";
            case EDITOR -> "redacteur";
            case MODERATOR -> "moderator";
            case ADMINISTRATOR -> "beheerder";
        };
    }

    private static String may(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> "maakt eigen stukken en legt ze voor";
            case EDITOR -> "werkt aan alles, publiceert en houdt het register bij";
            case MODERATOR -> "leest alles mee en maakt opmerkingen";
            case ADMINISTRATOR -> "mag alles, ook accounts en het logboek";
        };
    }
}
