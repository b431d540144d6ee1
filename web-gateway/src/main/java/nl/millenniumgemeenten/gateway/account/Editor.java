package nl.millenniumgemeenten.gateway.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.service.Caller;

/// Who is signed in and sent this request. `csrf` belongs to the session and goes along with every
/// form.
public record Editor(UUID accountId, String name, Set<Role> roles, String csrf) {

    public Editor {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /// Whether this editor may put things on the site, take them off and change its settings. The
    /// services decide for themselves; this decides which buttons are shown.
    public boolean mayPublish() {
        return roles.contains(Role.EDITOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /// Whether this editor may write content: moderators read and remark.
    public boolean mayWrite() {
        return mayPublish() || roles.contains(Role.CONTRIBUTOR);
    }

    /// Whether this editor writes in discussions and looks after them.
    public boolean mayDiscuss() {
        return mayPublish() || roles.contains(Role.MODERATOR);
    }

    /// Whether this editor looks after accounts and reads the log.
    public boolean administers() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /// The roles as the database, the tokens and the menus name them.
    public Set<String> roleLabels() {
        return roles.stream().map(Role::label).collect(Collectors.toUnmodifiableSet());
    }

    /// This editor as the services know one.
    public Caller caller() {
        return new Caller(accountId.toString(), name, roles.stream().map(Role::label).toList());
    }

    /// Without the token.
    @Override
    public String toString() {
        return "Editor[" + accountId + "]";
    }
}
