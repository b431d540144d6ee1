package nl.millenniumgemeenten.municipality.contact;

import java.util.Optional;
import java.util.UUID;

/// How a contact is called in tables, tokens and logs: says nothing about the person.
public record ContactId(UUID value) {

    /// An id that nobody has yet.
    public static ContactId next() {
        return new ContactId(UUID.randomUUID());
    }

    /// The id in a text.
    public static Optional<ContactId> parse(String text) {
        try {
            return Optional.of(new ContactId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
