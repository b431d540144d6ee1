package nl.millenniumgemeenten.municipality.register;

import java.time.Instant;

/// A record as it stands after so many changes.
///
/// @param revision counts the changes from 1
/// @param recordedAt when the last one was recorded
public record Revised<T>(T state, long revision, Instant recordedAt) {

    /// What the next change of this record makes of it.
    public Revised<T> next(T changed, Instant at) {
        return new Revised<>(changed, revision + 1, at);
    }

    /// A record that was not there before.
    public static <T> Revised<T> first(T state, Instant at) {
        return new Revised<>(state, 1, at);
    }
}
