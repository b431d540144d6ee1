package nl.millenniumgemeenten.content.page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;

/// A page as its editors know it. It stands where its public edition puts it; a page that never was
/// public stands where its draft puts it. Nothing here reads a clock, a database or a request.
///
/// @param path where it stands, and was last seen if it is withdrawn
/// @param draft the newest edition
/// @param formerPaths where it was live before, newest first
/// @param revision counts the changes, from 1
public record Page(
        PageId id,
        PagePath path,
        Edition<PageContent> draft,
        State<PageContent> state,
        List<PagePath> formerPaths,
        long revision) {
    /// The most former paths that still redirect, so that an event always fits.
    static final int MOST_FORMER_PATHS = 20;

    public Page {
        formerPaths = List.copyOf(formerPaths);
    }

    /// A new page with its first draft.
    static Saving create(PageId id, PageContent content, Spot spot, Editor by, Instant now) {
        if (spot instanceof Spot.At(var path, _, _, _) && spot.misplacement().isEmpty()) {
            var draft = Edition.first(content, by, now);
            return new Saving.Saved(
                    new Page(id, path, draft, new State.Unpublished<>(), List.of(), 1));
        }
        return new Saving.Misplaced(spot.misplacement().orElseThrow());
    }

    /// A next edition. The page moves only if it never was public.
    Saving save(PageContent content, Spot spot, Editor by, Instant now) {
        if (spot instanceof Spot.At(var there, _, _, _) && spot.misplacement().isEmpty()) {
            boolean stands = !(state instanceof State.Unpublished);
            var saved = content.moving(stands && !content.standsAs(standing()));
            var next = draft.next(saved, by, now);
            return new Saving.Saved(
                    new Page(id, stands ? path : there, next, state, formerPaths, revision + 1));
        }
        return new Saving.Misplaced(spot.misplacement().orElseThrow());
    }

    /// Makes one of the saved editions the live one, where that edition puts the page.
    Publication publish(Edition<PageContent> edition, Spot spot, Instant now) {
        if (state.liveEdition() == edition.number()) {
            return new Publication.Unchanged(this);
        }
        var misplacement = spot.misplacement();
        if (misplacement.isPresent()) {
            return new Publication.Misplaced(misplacement.get());
        }
        if (!(spot instanceof Spot.At(var there, var parentIsLive, _, _)) || !parentIsLive) {
            return new Publication.Misplaced(Misplacement.PARENT_NOT_LIVE);
        }
        var settled = edition.holding(edition.content().moving(false));
        var next = draft.number() == edition.number() ? settled : stillMeaning(settled.content());
        return new Publication.Published(
                new Page(
                        id,
                        there,
                        next,
                        state.published(settled, now),
                        formerPathsAt(there),
                        revision + 1));
    }

    /// The draft, which goes where it was to go, also after another edition moved the page.
    private Edition<PageContent> stillMeaning(PageContent live) {
        var content = draft.content();
        return draft.holding(content.moving(!content.standsAs(live)));
    }

    /// Puts the page in another place, at once. No edition is made: all of them stand where the
    /// page stands, except those that are to move it themselves.
    ///
    /// @param makesRoom whether it only makes room for another: then a draft that moves it within
    ///   the same page still does
    Saving put(Parent parent, int position, boolean makesRoom, Spot spot) {
        var misplacement = spot.misplacement();
        if (misplacement.isPresent()) {
            return new Saving.Misplaced(misplacement.get());
        }
        if (!(spot instanceof Spot.At(var there, var parentIsLive, _, _))) {
            return new Saving.Misplaced(Misplacement.UNKNOWN_PARENT);
        }
        var content = draft.content();
        boolean draftStays = content.moves() && (makesRoom || !content.parent().equals(parent));
        var next = draftStays ? draft : draft.holding(content.placed(parent, position));
        return switch (state) {
            case State.Live<PageContent> _ when !parentIsLive ->
                    new Saving.Misplaced(Misplacement.PARENT_NOT_LIVE);
            case State.Live<PageContent>(var edition, var firstAt, var since) -> {
                var live = edition.holding(edition.content().placed(parent, position));
                yield new Saving.Saved(
                        new Page(
                                id,
                                there,
                                next,
                                new State.Live<>(live, firstAt, since),
                                formerPathsAt(there),
                                revision + 1));
            }
            case State.Unpublished<PageContent> _ ->
                    new Saving.Saved(new Page(id, there, next, state, formerPaths, revision + 1));
            case State.Withdrawn<PageContent> _ -> throw PageProblems.notLive();
        };
    }

    /// Takes the page off the site.
    Withdrawal withdraw(boolean hasLiveChildren, Instant now) {
        if (!(state instanceof State.Live<PageContent>(var edition, var firstAt, var since))) {
            return new Withdrawal.NotLive();
        }
        if (hasLiveChildren) {
            return new Withdrawal.HasLiveChildren();
        }
        var withdrawn = new State.Withdrawn<>(edition, firstAt, since, now);
        return new Withdrawal.Withdrawn(
                new Page(id, path, draft, withdrawn, formerPaths, revision + 1));
    }

    /// The same page, after the page above it moved.
    Page movedTo(PagePath there) {
        return new Page(id, there, draft, state, formerPathsAt(there), revision + 1);
    }

    /// The same page, which no longer redirects from paths that others took.
    Page without(Collection<PagePath> taken) {
        var left = formerPaths.stream().filter(former -> !taken.contains(former)).toList();
        return new Page(id, path, draft, state, left, revision);
    }

    /// The same state, to be told to the world again.
    Page toldAnew() {
        return new Page(id, path, draft, state, formerPaths, revision + 1);
    }

    /// The content that says where the page stands.
    PageContent standing() {
        return switch (state) {
            case State.Unpublished<PageContent>() -> draft.content();
            case State.Live<PageContent>(var edition, _, _) -> edition.content();
            case State.Withdrawn<PageContent>(var edition, _, _, _) -> edition.content();
        };
    }

    private List<PagePath> formerPathsAt(PagePath there) {
        var left = state instanceof State.Unpublished ? Stream.<PagePath>of() : Stream.of(path);
        return Stream.concat(left, formerPaths.stream())
                .filter(former -> !former.equals(there))
                .distinct()
                .limit(MOST_FORMER_PATHS)
                .toList();
    }
}
