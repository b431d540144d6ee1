package nl.millenniumgemeenten.content.owntext;

import java.util.UUID;

/// Whose contributions somebody may change.
sealed interface Owner {
    /// Their own.
    record Participant(UUID id) implements Owner {}

    /// Those for a municipality of which the website knows that they are its contact.
    record Municipality(String code) implements Owner {}
}
