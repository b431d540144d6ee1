package nl.millenniumgemeenten.municipality.web;

import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.municipality.register.Author;

/// Who a signed token speaks for.
public final class Authors {
    /// How a contact stands in the history of what they wrote: they may be forgotten, it may not.
    private static final String CONTACT = "Contactpersoon van de gemeente";

    private Authors() {}

    /// The subject of the token, with the name that stands in it; of a contact only that they are
    /// one.
    public static Author of(Authentication token) {
        if (token.getRoles().contains(Roles.MUNICIPALITY_CONTACT)) {
            return new Author(token.getName(), CONTACT);
        }
        var name = token.getAttributes().get("name");
        return new Author(token.getName(), name instanceof String text ? text : "");
    }
}
