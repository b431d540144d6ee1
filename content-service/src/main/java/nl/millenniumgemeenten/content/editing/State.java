package nl.millenniumgemeenten.content.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether visitors see something, and which edition. The draft has no part in this: saving never
/// changes what is live.
///
/// - `Unpublished` → publish → `Live`
/// - `Live` → publish → `Live` with another edition; → withdraw → `Withdrawn`
/// - `Withdrawn` → publish → `Live`, with the first moment kept
public sealed interface State<C> {

    /// Never seen by a visitor.
    record Unpublished<C>() implements State<C> {}

    /// On the site since `since`; something of it was first live at `firstAt`.
    record Live<C>(Edition<C> edition, Instant firstAt, Instant since) implements State<C> {}

    /// Taken off the site; the edition is the last that was live, and was so from `publishedAt`.
    record Withdrawn<C>(Edition<C> edition, Instant firstAt, Instant publishedAt, Instant since)
            implements State<C> {}

    /// The state after this edition goes live.
    default Live<C> published(Edition<C> edition, Instant now) {
        return switch (this) {
            case Unpublished<C>() -> new Live<>(edition, now, now);
            case Live<C>(_, var firstAt, _) -> new Live<>(edition, firstAt, now);
            case Withdrawn<C>(_, var firstAt, _, _) -> new Live<>(edition, firstAt, now);
        };
    }

    /// The number of the edition that is live now, or 0.
    default int liveEdition() {
        return this instanceof Live<C>(var edition, _, _) ? edition.number() : 0;
    }

    /// The name of the state, as stored and as the desk reads it.
    default String name() {
        return switch (this) {
            case Unpublished<C>() -> "unpublished";
            case Live<C> _ -> "live";
            case Withdrawn<C> _ -> "withdrawn";
        };
    }

    /// The moments that go with the state, each null where it has none.
    default Moments moments() {
        return switch (this) {
            case Unpublished<C>() -> new Moments(null, null, null, null);
            case Live<C>(var edition, var firstAt, var since) ->
                    new Moments(edition.number(), firstAt, since, null);
            case Withdrawn<C>(var edition, var firstAt, var publishedAt, var since) ->
                    new Moments(edition.number(), firstAt, publishedAt, since);
        };
    }

    /// A state as a row or a JSON object holds it.
    record Moments(
            @Nullable Integer publicEdition,
            @Nullable Instant firstPublishedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt) {}
}
