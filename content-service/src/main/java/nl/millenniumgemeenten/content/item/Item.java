package nl.millenniumgemeenten.content.item;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;

/// A piece of content with a number, as its editors know it. Nothing here reads a clock, a database
/// or a request.
///
/// @param number part of the address where it has one, and never another; counts per kind
/// @param draft the newest edition
/// @param revision counts the changes, from 1
public record Item<C>(UUID id, long number, Edition<C> draft, State<C> state, long revision) {

    /// What came of publishing.
    public sealed interface Publication<C> {

        /// The edition is live.
        record Published<C>(Item<C> item) implements Publication<C> {}

        /// It was live already.
        record Unchanged<C>(Item<C> item) implements Publication<C> {}
    }

    /// What came of withdrawing.
    public sealed interface Withdrawal<C> {

        /// The item is off the site.
        record Withdrawn<C>(Item<C> item) implements Withdrawal<C> {}

        /// It was not on the site.
        record NotLive<C>() implements Withdrawal<C> {}
    }

    /// A new item with its first draft.
    public static <C> Item<C> create(UUID id, long number, C content, Editor by, Instant now) {
        return new Item<>(
                id, number, Edition.first(content, by, now), new State.Unpublished<>(), 1);
    }

    /// A next edition.
    public Item<C> save(C content, Editor by, Instant now) {
        return new Item<>(id, number, draft.next(content, by, now), state, revision + 1);
    }

    /// Makes one of the saved editions the live one, the newest or not.
    public Publication<C> publish(Edition<C> edition, Instant now) {
        return state.liveEdition() == edition.number()
                ? new Publication.Unchanged<>(this)
                : new Publication.Published<>(
                        new Item<>(id, number, draft, state.published(edition, now), revision + 1));
    }

    /// The same state, to be told to the world again.
    Item<C> toldAnew() {
        return new Item<>(id, number, draft, state, revision + 1);
    }

    /// Takes the item off the site.
    public Withdrawal<C> withdraw(Instant now) {
        return state instanceof State.Live<C>(var edition, var firstAt, var since)
                ? new Withdrawal.Withdrawn<>(
                        new Item<>(
                                id,
                                number,
                                draft,
                                new State.Withdrawn<>(edition, firstAt, since, now),
                                revision + 1))
                : new Withdrawal.NotLive<>();
    }
}
