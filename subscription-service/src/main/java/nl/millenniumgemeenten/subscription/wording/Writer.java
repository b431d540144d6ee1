package nl.millenniumgemeenten.subscription.wording;

import io.micronaut.security.authentication.Authentication;

/// Who words a mail: the account and the name that other editors see.
record Writer(String id, String name) {
    static Writer of(Authentication authentication) {
        var name = authentication.getAttributes().get("name");
        return new Writer(
                authentication.getName(),
                name instanceof String text && !text.isBlank() ? text : authentication.getName());
    }
}
