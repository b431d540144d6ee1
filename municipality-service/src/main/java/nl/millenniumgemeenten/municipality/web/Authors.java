package nl.millenniumgemeenten.municipality.web;

import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.municipality.register.Author;

/// Who a signed token speaks for.
public final class Authors {
    private Authors() {}

    /// The subject of the token, with the name that stands in it.
    public static Author of(Authentication token) {
        var name = token.getAttributes().get("name");
        return new Author(token.getName(), name instanceof String text ? text : "");
    }
}
