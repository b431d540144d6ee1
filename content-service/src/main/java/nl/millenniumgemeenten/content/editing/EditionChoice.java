package nl.millenniumgemeenten.content.editing;

/// Which of the saved versions of something.
public sealed interface EditionChoice {

    /// The newest, whichever that is by then.
    record Newest() implements EditionChoice {}

    /// The one with this number.
    record Numbered(int number) implements EditionChoice {}
}
