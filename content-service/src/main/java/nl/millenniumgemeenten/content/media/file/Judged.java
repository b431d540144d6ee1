package nl.millenniumgemeenten.content.media.file;

import java.util.function.Function;

/// What came of looking at a file.
public sealed interface Judged<T> {

    /// It will do.
    record Accepted<T>(T value) implements Judged<T> {}

    /// It will not; the detail says what is wrong with it, for who chose the file.
    record Refused<T>(String detail) implements Judged<T> {}

    /// Looks further at what will do so far.
    default <U> Judged<U> then(Function<T, Judged<U>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Refused<T>(var detail) -> new Refused<>(detail);
        };
    }
}
