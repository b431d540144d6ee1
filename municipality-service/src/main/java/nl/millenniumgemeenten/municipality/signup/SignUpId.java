package nl.millenniumgemeenten.municipality.signup;

import java.util.Optional;
import java.util.UUID;

/// How a sign-up is called: says nothing about who signed up.
record SignUpId(UUID value) {

    /// An id that nobody has yet.
    static SignUpId next() {
        return new SignUpId(UUID.randomUUID());
    }

    /// The id in a text.
    static Optional<SignUpId> parse(String text) {
        try {
            return Optional.of(new SignUpId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
