package nl.millenniumgemeenten.content.contributionpicture;

import java.util.UUID;

/// Who sends a picture.
sealed interface Sender {
    /// Somebody of whom we know nothing yet.
    record Stranger() implements Sender {}

    /// Somebody who takes part.
    record Participant(UUID id) implements Sender {}

    /// A contact of a municipality.
    record Contact() implements Sender {}
}
