package nl.millenniumgemeenten.content.article;

import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;

/// A news article as its editors know it. Nothing here reads a clock, a database or a request.
///
/// @param number part of the address, and never another
/// @param draft the newest edition
/// @param revision counts the changes, from 1
public record Article(
        ArticleId id,
        long number,
        Edition<ArticleContent> draft,
        State<ArticleContent> state,
        long revision) {

    /// What came of publishing.
    public sealed interface Publication {

        /// The edition is live.
        record Published(Article article) implements Publication {}

        /// It was live already.
        record Unchanged(Article article) implements Publication {}
    }

    /// What came of withdrawing.
    public sealed interface Withdrawal {

        /// The article is off the site.
        record Withdrawn(Article article) implements Withdrawal {}

        /// It was not on the site.
        record NotLive() implements Withdrawal {}
    }

    /// A new article with its first draft.
    static Article create(
            ArticleId id, long number, ArticleContent content, Editor by, Instant now) {
        var draft = Edition.first(content, by, now);
        return new Article(id, number, draft, new State.Unpublished<>(), 1);
    }

    /// A next edition.
    Article save(ArticleContent content, Editor by, Instant now) {
        return new Article(id, number, draft.next(content, by, now), state, revision + 1);
    }

    /// Makes one of the saved editions the live one, the newest or not.
    Publication publish(Edition<ArticleContent> edition, Instant now) {
        return state.liveEdition() == edition.number()
                ? new Publication.Unchanged(this)
                : new Publication.Published(
                        new Article(
                                id, number, draft, state.published(edition, now), revision + 1));
    }

    /// Takes the article off the site.
    Withdrawal withdraw(Instant now) {
        return state instanceof State.Live<ArticleContent>(var edition, var firstAt, var since)
                ? new Withdrawal.Withdrawn(
                        new Article(
                                id,
                                number,
                                draft,
                                new State.Withdrawn<>(edition, firstAt, since, now),
                                revision + 1))
                : new Withdrawal.NotLive();
    }
}
