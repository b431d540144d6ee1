package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.EarlierPlace;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ResourceChange;

/// What a page wants to know of the discussions. No answer about one page of a discussion depends
/// on another: what is written at the end of a long discussion leaves its other pages as they are.
public final class DiscussionQuestion {
    private DiscussionQuestion() {}

    /// A discussion in a list.
    ///
    /// @param contributions how many were written in it, hidden ones too
    public record Listed(DiscussionChange.Recorded discussion, int contributions, Instant lastAt) {
        static Listed of(Discussions discussions, DiscussionChange.Recorded discussion) {
            var written = discussions.in(discussion.id());
            return new Listed(
                    discussion, written.byPosition().size(), written.lastAt(discussion.openedAt()));
        }
    }

    /// A contribution with what stands beside it.
    ///
    /// @param by who wrote it; absent while that is not known
    /// @param answers the contribution it is a reply to
    /// @param movedFrom where it stood last before it was moved
    public record Signed(
            ContributionChange.Recorded contribution,
            Optional<ContributorChange.Recorded> by,
            Optional<Answered> answers,
            Optional<MovedFrom> movedFrom) {}

    /// Where something stood before.
    ///
    /// @param title of the discussion; empty where visitors do not see that
    /// @param path its place there; empty where that is no place of its own any more
    public record MovedFrom(String title, String path) {
        static MovedFrom of(Discussions discussions, EarlierPlace place) {
            var known = discussions.byId().get(place.discussion());
            if (known == null || known.state() == DiscussionChange.State.WITHDRAWN) {
                return new MovedFrom("", "");
            }
            return known.mergedInto() == null
                    ? new MovedFrom(known.title(), Discussions.place(known, place.position()))
                    : new MovedFrom(known.title(), "");
        }
    }

    /// Places on a page of which everything moved together to one discussion.
    ///
    /// @param positions the places, the first first
    /// @param title of where they stand now; empty where visitors do not see that
    /// @param here whether they came back later, to other places of the same discussion
    /// @param number of the first of them
    public record Left(List<Integer> positions, String title, boolean here, long number) {}

    /// What a contribution is a reply to, which moves together with it.
    public record Answered(int position, long number) {}

    /// A page of a list of discussions.
    public record ListPage(List<Listed> shown, boolean more) {}

    /// What is on this page of all discussions, counted from 1?
    public record Newest(int page, int size) implements Question<ListPage> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.discussions().newest());
        }

        @Override
        public ListPage ask(SiteImage image) {
            var discussions = image.discussions();
            var found =
                    discussions.newest().values().stream()
                            .skip((page - 1L) * size)
                            .limit(size + 1L)
                            .toList();
            return new ListPage(listed(discussions, found, size), found.size() > size);
        }
    }

    /// Which discussions were opened last, at most `limit`?
    public record Opened(int limit) implements Question<List<Listed>> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.discussions().newest());
        }

        @Override
        public List<Listed> ask(SiteImage image) {
            var discussions = image.discussions();
            var sorted =
                    discussions.newest().values().stream()
                            .sorted(
                                    Comparator.comparingLong(DiscussionChange.Recorded::number)
                                            .reversed())
                            .toList();
            return listed(discussions, sorted, limit);
        }
    }

    /// How does this discussion begin?
    public record Beginning(UUID discussion) implements Question<Optional<Signed>> {
        @Override
        public Optional<Signed> ask(SiteImage image) {
            var discussions = image.discussions();
            return signed(
                            discussions,
                            discussions.in(discussion).byPosition().values().stream()
                                    .limit(1)
                                    .toList())
                    .stream()
                    .findFirst();
        }
    }

    /// Which discussions stand under this, at most `limit`?
    public record StandingUnder(Kind kind, String id, int limit) implements Question<List<Listed>> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.discussions().byUnder());
        }

        @Override
        public List<Listed> ask(SiteImage image) {
            var discussions = image.discussions();
            return listed(
                    discussions, discussions.byUnder().in(new Under(kind, id)).values(), limit);
        }
    }

    /// Which discussions stand under this municipality, and under those that went into it?
    public record UnderMunicipality(String code, int limit) implements Question<List<Listed>> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.discussions().byUnder(), image.register());
        }

        @Override
        public List<Listed> ask(SiteImage image) {
            var discussions = image.discussions();
            var found = new TreeMap<Discussions.Key, DiscussionChange.Recorded>();
            for (var one : image.register().withForebears(code)) {
                found.putAll(discussions.byUnder().in(new Under(Kind.MUNICIPALITY, one)));
            }
            return listed(discussions, found.values(), limit);
        }
    }

    /// Which contributions stand on this page of a discussion, counted from 1?
    public record OnPage(UUID discussion, int page) implements Question<List<Signed>> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            var discussions = image.discussions();
            return List.of(
                    discussions.in(discussion), discussions.contributors(), discussions.byId());
        }

        @Override
        public List<Signed> ask(SiteImage image) {
            var discussions = image.discussions();
            int first = (page - 1) * Discussions.PAGE_SIZE + 1;
            return signed(
                    discussions,
                    discussions.in(discussion).between(first, first + Discussions.PAGE_SIZE - 1));
        }
    }

    /// Which places on this page of a discussion are empty, because what stood there was moved?
    public record LeftOnPage(UUID discussion, int page) implements Question<List<Left>> {
        @Override
        public List<Left> ask(SiteImage image) {
            var discussions = image.discussions();
            int first = (page - 1) * Discussions.PAGE_SIZE + 1;
            var together = new LinkedHashMap<Departure, List<EmptyPlace>>();
            discussions
                    .in(discussion)
                    .left()
                    .subMap(first, true, first + Discussions.PAGE_SIZE - 1, true)
                    .forEach((position, id) -> {
                        var gone = discussions.contributions().get(id);
                        if (gone != null) {
                            together.computeIfAbsent(
                                            departure(gone, position), _ -> new ArrayList<>())
                                    .add(new EmptyPlace(position, gone.number()));
                        }
                    });
            return together.entrySet().stream()
                    .map(one -> left(discussions, one.getKey(), one.getValue()))
                    .toList();
        }

        /// What moved together, and is together still.
        private record Departure(Instant at, UUID to) {}

        private record EmptyPlace(int position, long number) {}

        private Departure departure(ContributionChange.Recorded gone, int position) {
            return gone.earlierPlaces().stream()
                    .filter(place ->
                            place.discussion().equals(discussion) && place.position() == position)
                    .findFirst()
                    .map(place -> new Departure(place.leftAt(), gone.discussion()))
                    .orElseThrow();
        }

        private Left left(Discussions discussions, Departure departure, List<EmptyPlace> places) {
            return new Left(
                    places.stream().map(EmptyPlace::position).toList(),
                    discussions
                            .shown(departure.to())
                            .map(DiscussionChange.Recorded::title)
                            .orElse(""),
                    departure.to().equals(discussion),
                    places.getFirst().number());
        }
    }

    /// Is anything written on this page of a discussion, or after it?
    public record GoesOn(UUID discussion, int page) implements Question<Boolean> {
        @Override
        public Boolean ask(SiteImage image) {
            return image.discussions().in(discussion).end() > (page - 1) * Discussions.PAGE_SIZE;
        }
    }

    /// What a discussion stands under, by its name and address.
    public record Named(String name, String path) {}

    /// What is this, if visitors see it?
    public record Above(Under under) implements Question<Optional<Named>> {
        @Override
        public Optional<Named> ask(SiteImage image) {
            var id = under.id();
            return switch (under.kind()) {
                case GOAL ->
                        Optional.ofNullable(image.settings().goals().get(Integer.valueOf(id)))
                                .map(goal ->
                                        new Named(
                                                "Doel " + goal.number() + ": " + goal.theme(),
                                                "/doelen/" + goal.number()));
                case MUNICIPALITY ->
                        image.register()
                                .municipality(id)
                                .map(found ->
                                        new Named(found.name(), "/gemeenten/" + found.slug()));
                case PAGE, NEWS_ARTICLE, AGENDA_ITEM, RESOURCE, ACTIVITY ->
                        content(image, UUID.fromString(id));
            };
        }

        private Optional<Named> content(SiteImage image, UUID id) {
            var found =
                    switch (under.kind()) {
                        case PAGE -> image.pages().byId().get(id);
                        case NEWS_ARTICLE -> image.news().byId().get(id);
                        case AGENDA_ITEM -> image.agenda().byId().get(id);
                        case RESOURCE -> image.resources().byId().get(id);
                        default -> image.activities().byId().get(id);
                    };
            return switch (found) {
                case PageChange.Published page -> Optional.of(new Named(page.title(), page.path()));
                case NewsArticleChange.Published article ->
                        Optional.of(new Named(article.title(), NewsIndex.path(article)));
                case AgendaItemChange.Published item ->
                        Optional.of(new Named(item.title(), Agenda.path(item)));
                case ResourceChange.Published resource ->
                        Optional.of(new Named(resource.title(), Resources.path(resource)));
                case ActivityChange.Published activity ->
                        Optional.of(new Named(activity.title(), Activities.path(activity)));
                case null, default -> Optional.empty();
            };
        }
    }

    private static List<Listed> listed(
            Discussions discussions, Collection<DiscussionChange.Recorded> found, int limit) {
        return found.stream()
                .limit(limit)
                .map(discussion -> Listed.of(discussions, discussion))
                .toList();
    }

    private static List<Signed> signed(
            Discussions discussions, List<ContributionChange.Recorded> contributions) {
        return contributions.stream()
                .map(contribution ->
                        new Signed(
                                contribution,
                                Optional.ofNullable(
                                        discussions.contributors().get(contribution.contributor())),
                                Optional.ofNullable(contribution.inReplyTo())
                                        .map(discussions.contributions()::get)
                                        .map(answered ->
                                                new Answered(
                                                        answered.position(), answered.number())),
                                contribution.earlierPlaces().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(
                                                MovedFrom.of(
                                                        discussions,
                                                        contribution.earlierPlaces().getLast()))))
                .toList();
    }
}
