package nl.millenniumgemeenten.content.media;

import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Editor;

/// A picture or document in the library as its editors know it. Every change counts a revision. The
/// world hears of it once visitors see it somewhere, and of what changes as long as they do.
///
/// @param fileName as visitors may download it
/// @param storedAt when it last changed
/// @param toldRevision what the world knows of it; 0 while it knows nothing
public record Medium(
        MediumId id,
        MediaFile file,
        String fileName,
        Description description,
        State state,
        Editor madeBy,
        Instant madeAt,
        Instant storedAt,
        long revision,
        long toldRevision) {

    /// What editors say of it.
    ///
    /// @param credit who made it; empty where that need not be said
    /// @param alternative what a picture shows: a first proposal for each use of it
    public record Description(String title, String credit, String alternative, Focus focus) {}

    /// What matters most in a picture.
    public sealed interface Focus {

        /// Nobody said; the middle will do.
        record Unknown() implements Focus {}

        /// A point: from 0, left and top, to 1.
        record Point(double x, double y) implements Focus {}
    }

    /// Whether it may be shown.
    public sealed interface State {

        /// It may.
        record Stored() implements State {}

        /// It may not, since a moment.
        record Withdrawn(Instant at) implements State {}
    }

    /// What came of taking one out of the library.
    public sealed interface Withdrawal {

        /// It is no longer shown.
        record Withdrawn(Medium medium) implements Withdrawal {}

        /// It stands on the site in so many places.
        record InUse(int places) implements Withdrawal {}
    }

    /// A new one.
    static Medium store(
            MediumId id, MediaFile file, String fileName, String title, Editor by, Instant now) {
        return new Medium(
                id,
                file,
                fileName,
                new Description(title, "", "", new Focus.Unknown()),
                new State.Stored(),
                by,
                now,
                now,
                1,
                0);
    }

    /// The same with other words, and another point that matters.
    Medium describe(Description next, Instant now) {
        return new Medium(
                id, file, fileName, next, state, madeBy, madeAt, now, revision + 1, toldRevision);
    }

    /// The same with another file, everywhere at once. What mattered in the picture that was may
    /// not be in this one.
    Medium replace(MediaFile next, String nextFileName, Instant now) {
        var kept =
                next.equals(file)
                        ? description
                        : new Description(
                                description.title,
                                description.credit,
                                description.alternative,
                                new Focus.Unknown());
        return new Medium(
                id,
                next,
                nextFileName,
                kept,
                state,
                madeBy,
                madeAt,
                now,
                revision + 1,
                toldRevision);
    }

    /// No longer in the library, unless visitors see it somewhere.
    Withdrawal withdraw(int livePlaces, Instant now) {
        return livePlaces > 0
                ? new Withdrawal.InUse(livePlaces)
                : new Withdrawal.Withdrawn(with(new State.Withdrawn(now), now));
    }

    /// Back in the library.
    Medium restore(Instant now) {
        return with(new State.Stored(), now);
    }

    /// Whether it was taken out of the library.
    public boolean isWithdrawn() {
        return state instanceof State.Withdrawn;
    }

    /// The same, and the world knows.
    Medium told() {
        return new Medium(
                id,
                file,
                fileName,
                description,
                state,
                madeBy,
                madeAt,
                storedAt,
                revision,
                revision);
    }

    /// Whether the world knows how it is now.
    boolean isTold() {
        return toldRevision == revision;
    }

    private Medium with(State next, Instant now) {
        return new Medium(
                id,
                file,
                fileName,
                description,
                next,
                madeBy,
                madeAt,
                now,
                revision + 1,
                toldRevision);
    }
}
