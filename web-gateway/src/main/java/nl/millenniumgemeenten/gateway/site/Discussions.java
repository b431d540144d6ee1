package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.Topic;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The discussions, what is written in them and by whom. The three come over topics of their own,
/// in any order: what is written waits here for its discussion, and its writer for nobody.
///
/// @param mergedInto for each discussion those that became part of it, at once
/// @param newest those that visitors see, pinned ones first, then what was written in last
/// @param byUnder the same, for each thing that they stand under
public record Discussions(
        PMap<UUID, DiscussionChange.Recorded> byId,
        PMap<Long, DiscussionChange.Recorded> byNumber,
        PMap<UUID, Written> written,
        PMap<UUID, ContributionChange.Recorded> contributions,
        PMap<Long, ContributionChange.Recorded> contributionByNumber,
        PMap<UUID, ContributorChange.Recorded> contributors,
        PMap<UUID, PSet<UUID>> mergedInto,
        PSortedMap<Key, DiscussionChange.Recorded> newest,
        Grouped<Under, Key, DiscussionChange.Recorded> byUnder) {

    /// Where the list of discussions stands.
    public static final String PATH = "/discussies";

    /// What stands behind the number of a discussion in the address where one writes in it.
    public static final String WRITE = "/meeschrijven";

    /// What stands behind the number of a discussion in the address where one follows it by mail.
    public static final String FOLLOW = "/volgen";

    /// What stands behind the permanent address of a contribution where one reports it.
    public static final String REPORT = "/melden";

    /// What stands behind the permanent address of a contribution where who wrote it edits it.
    public static final String EDIT = "/bewerken";

    /// The same where they take it back.
    public static final String WITHDRAW = "/verwijderen";

    /// The same where everybody reads what it said before.
    public static final String HISTORY = "/geschiedenis";

    /// What stands behind the permanent address of a contribution before each of its pictures.
    public static final String PICTURES = "/beelden";

    /// What stands behind the number of a discussion where one finds what one wrote in it.
    public static final String OWN = "/eigen-bijdragen";

    /// What stands behind the list, or the number of a discussion, where a script asks what is new.
    public static final String READ = "/gelezen";

    /// Where the permanent addresses of contributions begin.
    public static final String CONTRIBUTIONS = "/bijdragen";

    /// How many contributions stand on one page. Their places never change, so a page that is full
    /// stays as it is; another number would move what people linked to.
    public static final int PAGE_SIZE = 50;

    static final Discussions EMPTY =
            new Discussions(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePMap.empty(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()));

    /// Orders discussions: pinned ones first, then what was written in last.
    public record Key(boolean pinned, Instant lastAt, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::pinned)
                        .thenComparing(Key::lastAt)
                        .thenComparingLong(Key::number)
                        .reversed();

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The address of a discussion.
    public static String path(DiscussionChange.Recorded discussion) {
        return PATH + "/" + discussion.number() + "-" + discussion.slug();
    }

    /// Where one writes in a discussion.
    public static String writePath(DiscussionChange.Recorded discussion) {
        return PATH + "/" + discussion.number() + WRITE;
    }

    /// Where one follows a discussion by mail.
    public static String followPath(DiscussionChange.Recorded discussion) {
        return PATH + "/" + discussion.number() + FOLLOW;
    }

    /// The page on which a place stands, counted from 1.
    public static int page(int position) {
        return (position - 1) / PAGE_SIZE + 1;
    }

    /// The address of a page of a discussion.
    public static String path(DiscussionChange.Recorded discussion, int page) {
        return page == 1
                ? path(discussion)
                : Target.of(path(discussion), Target.PAGE, Integer.toString(page)).text();
    }

    /// The permanent address of a contribution.
    public static String path(ContributionChange.Recorded contribution) {
        return CONTRIBUTIONS + "/" + contribution.number();
    }

    /// Where one says that something is wrong with a contribution.
    public static String reportPath(ContributionChange.Recorded contribution) {
        return path(contribution) + REPORT;
    }

    /// Where one reads what a contribution said before.
    public static String historyPath(ContributionChange.Recorded contribution) {
        return path(contribution) + HISTORY;
    }

    /// Where the pictures of a contribution stand, with a slash at its end.
    public static String picturesPath(ContributionChange.Recorded contribution) {
        return path(contribution) + PICTURES + "/";
    }

    /// The address of a place within a discussion.
    public static String place(DiscussionChange.Recorded discussion, int position) {
        return path(discussion, page(position)) + "#bijdrage-" + position;
    }

    /// The discussion that visitors see by itself, if they see it.
    public Optional<DiscussionChange.Recorded> shown(UUID id) {
        return Optional.ofNullable(byId.get(id))
                .filter(Discussions::isShown)
                .filter(discussion -> discussion.mergedInto() == null);
    }

    /// The discussion with a number, or the one that it became part of; visitors may not see it any
    /// more.
    public Optional<DiscussionChange.Recorded> numbered(long number) {
        return Optional.ofNullable(byNumber.get(number)).map(this::whole);
    }

    /// The discussion that visitors see and that is, or by now holds, the one with this id. Of a
    /// merger the discussion may tell before what moves with it.
    public Optional<DiscussionChange.Recorded> shownAround(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(this::whole).filter(Discussions::isShown);
    }

    /// What a discussion became part of in the end, as far as that is known: itself, where nothing
    /// is.
    DiscussionChange.Recorded whole(DiscussionChange.Recorded discussion) {
        var whole = byId.get(end(discussion.id()));
        return whole == null ? discussion : whole;
    }

    /// The id of that. The desk merges in no circle; still, nobody goes round in one here.
    private UUID end(UUID id) {
        var seen = new HashSet<UUID>();
        var end = id;
        for (var next = partOf(end); next != null && seen.add(end); next = partOf(end)) {
            end = next;
        }
        return end;
    }

    private @Nullable UUID partOf(UUID id) {
        var known = byId.get(id);
        return known == null ? null : known.mergedInto();
    }

    /// What was written in a discussion.
    Written in(UUID discussion) {
        return in(written, discussion);
    }

    private static Written in(PMap<UUID, Written> all, UUID discussion) {
        var found = all.get(discussion);
        return found == null ? Written.NOTHING : found;
    }

    /// How many pages a discussion has; one while nothing is written.
    public int pages(UUID discussion) {
        return page(Math.max(1, in(discussion).end()));
    }

    /// Whether anything stands on a page of a discussion, counted from 1; it may be hidden.
    public boolean isWritten(UUID discussion, int page) {
        return !onPage(discussion, page).isEmpty();
    }

    /// The text on a page of a discussion, counted from 1, as markup.
    public String text(UUID discussion, int page) {
        return onPage(discussion, page).stream()
                .map(ContributionChange.Recorded::bodyHtml)
                .collect(Collectors.joining("\n"));
    }

    private List<ContributionChange.Recorded> onPage(UUID discussion, int page) {
        int first = (page - 1) * PAGE_SIZE + 1;
        return in(discussion).between(first, first + PAGE_SIZE - 1);
    }

    /// What others than a contributor wrote in a discussion after a place, the first first, without
    /// what is hidden.
    public List<ContributionChange.Recorded> after(
            UUID discussion, int position, UUID contributor, int most) {
        return in(discussion).byPosition().tailMap(position, false).values().stream()
                .filter(contribution -> contribution.state() == ContributionChange.State.PUBLISHED)
                .filter(contribution -> !contribution.contributor().equals(contributor))
                .limit(most)
                .toList();
    }

    /// What some contributors wrote in a discussion, the newest first, without what is hidden.
    public List<ContributionChange.Recorded> newestBy(UUID discussion, Set<UUID> wanted, int most) {
        return in(discussion).byPosition().descendingMap().values().stream()
                .filter(contribution -> wanted.contains(contribution.contributor()))
                .filter(contribution -> contribution.state() == ContributionChange.State.PUBLISHED)
                .limit(most)
                .toList();
    }

    private static boolean isShown(DiscussionChange.Recorded discussion) {
        return discussion.state() != State.WITHDRAWN;
    }

    /// Where `/discussies/{number}-{slug}` leads.
    public Route route(long number, String slug) {
        var discussion = byNumber.get(number);
        if (discussion == null) {
            return new Route.Missing();
        }
        var whole = whole(discussion);
        if (!isShown(whole)) {
            return new Route.Gone(whole.title(), whole.changedAt());
        }
        if (discussion.mergedInto() != null) {
            // What it became part of may not have come yet: nothing leads to itself.
            return whole.mergedInto() == null ? new Route.Merged(discussion) : new Route.Missing();
        }
        return discussion.slug().equals(slug)
                ? new Route.Discussion(discussion)
                : new Route.Moved(path(discussion));
    }

    /// Where `/discussies/{number}/nieuwste` leads: to what stands last, for now.
    public Route routeOfNewest(long number) {
        return numbered(number)
                .map(discussion ->
                        isShown(discussion)
                                ? new Route.ForNow(
                                        place(
                                                discussion,
                                                Math.max(1, in(discussion.id()).newest())))
                                : new Route.Gone(discussion.title(), discussion.changedAt()))
                .orElseGet(Route.Missing::new);
    }

    /// Where a page of a discussion that became part of another leads: to the first that stood on
    /// it and stands in the other now. With a place, so that the place in the address of who comes
    /// does not lead to what stands there in the other.
    public String placeInWhole(DiscussionChange.Recorded merged, int page) {
        var whole = whole(merged);
        int first = (page - 1) * PAGE_SIZE + 1;
        return in(merged.id())
                .left()
                .subMap(first, true, first + PAGE_SIZE - 1, true)
                .values()
                .stream()
                .map(contributions::get)
                .filter(Objects::nonNull)
                .filter(contribution -> contribution.discussion().equals(whole.id()))
                .findFirst()
                .map(contribution -> place(whole, contribution.position()))
                .orElseGet(() -> path(whole));
    }

    /// Where `/bijdragen/{number}` leads: to its place, on a page whose address may change with the
    /// title.
    public Route routeOfContribution(long number) {
        var contribution = contributionByNumber.get(number);
        if (contribution == null) {
            return new Route.Missing();
        }
        var discussion = byId.get(contribution.discussion());
        if (discussion == null) {
            return new Route.Missing();
        }
        return isShown(discussion)
                ? new Route.ForNow(place(discussion, contribution.position()))
                : new Route.Gone(discussion.title(), discussion.changedAt());
    }

    Discussions with(DiscussionChange.Recorded discussion) {
        var id = discussion.id();
        var into = discussion.mergedInto();
        // What it stands under is shown with what it is part of: before and after this.
        var touched = new LinkedHashSet<>(List.of(id, end(id), into == null ? id : end(into)));
        var rest = unlisted(touched).notMerged(byId.get(id));
        return new Discussions(
                        byId.plus(id, discussion),
                        byNumber.plus(discussion.number(), discussion),
                        written,
                        contributions,
                        contributionByNumber,
                        contributors,
                        into == null
                                ? rest.mergedInto
                                : rest.mergedInto.plus(into, rest.parts(into).plus(id)),
                        rest.newest,
                        rest.byUnder)
                .listed(touched);
    }

    private PSet<UUID> parts(UUID whole) {
        var parts = mergedInto.get(whole);
        return parts == null ? HashTreePSet.empty() : parts;
    }

    private Discussions notMerged(DiscussionChange.@Nullable Recorded before) {
        if (before == null || before.mergedInto() == null) {
            return this;
        }
        var into = before.mergedInto();
        var left = parts(into).minus(before.id());
        return new Discussions(
                byId,
                byNumber,
                written,
                contributions,
                contributionByNumber,
                contributors,
                left.isEmpty() ? mergedInto.minus(into) : mergedInto.plus(into, left),
                newest,
                byUnder);
    }

    Discussions with(ContributionChange.Recorded contribution) {
        var before = contributions.get(contribution.id());
        var touched = new LinkedHashSet<>(List.of(contribution.discussion()));
        if (before != null) {
            touched.add(before.discussion());
        }
        var rest = unlisted(touched);
        return new Discussions(
                        byId,
                        byNumber,
                        placed(before == null ? written : unplaced(written, before), contribution),
                        contributions.plus(contribution.id(), contribution),
                        contributionByNumber.plus(contribution.number(), contribution),
                        contributors,
                        mergedInto,
                        rest.newest,
                        rest.byUnder)
                .listed(touched);
    }

    /// With a contribution at its place, and the places that it left.
    private static PMap<UUID, Written> placed(
            PMap<UUID, Written> all, ContributionChange.Recorded contribution) {
        var next =
                all.plus(
                        contribution.discussion(),
                        in(all, contribution.discussion()).with(contribution));
        for (var place : contribution.earlierPlaces()) {
            var there = in(next, place.discussion());
            next = next.plus(place.discussion(), there.leaving(place, contribution.id()));
        }
        return next;
    }

    /// As if a contribution was never anywhere.
    private static PMap<UUID, Written> unplaced(
            PMap<UUID, Written> all, ContributionChange.Recorded contribution) {
        var next =
                some(
                        all,
                        contribution.discussion(),
                        in(all, contribution.discussion()).without(contribution.position()));
        for (var place : contribution.earlierPlaces()) {
            next = some(next, place.discussion(), in(next, place.discussion()).notLeaving(place));
        }
        return next;
    }

    private static PMap<UUID, Written> some(
            PMap<UUID, Written> all, UUID discussion, Written left) {
        return left.isNothing() ? all.minus(discussion) : all.plus(discussion, left);
    }

    Discussions with(ContributorChange.Recorded contributor) {
        return withContributors(contributors.plus(contributor.id(), contributor));
    }

    /// Without what has this id on this topic.
    Discussions without(Topic topic, UUID id) {
        return switch (topic) {
            case DISCUSSIONS -> withoutDiscussion(id);
            case CONTRIBUTIONS -> withoutContribution(id);
            case CONTRIBUTORS -> withContributors(contributors.minus(id));
            default -> throw new IllegalArgumentException("Not of discussions: " + topic);
        };
    }

    /// The last change of what has this id on this topic.
    @Nullable Change latest(Topic topic, UUID id) {
        return switch (topic) {
            case DISCUSSIONS -> byId.get(id);
            case CONTRIBUTIONS -> contributions.get(id);
            case CONTRIBUTORS -> contributors.get(id);
            default -> throw new IllegalArgumentException("Not of discussions: " + topic);
        };
    }

    /// The last change of everything.
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.addAll(contributors.values());
        changes.addAll(byId.values());
        changes.addAll(contributions.values());
        return changes;
    }

    private Discussions withoutDiscussion(UUID id) {
        var known = byId.get(id);
        if (known == null) {
            return this;
        }
        var touched = new LinkedHashSet<>(List.of(id, end(id)));
        var rest = unlisted(touched).notMerged(known);
        return new Discussions(
                        byId.minus(id),
                        byNumber.minus(known.number()),
                        written,
                        contributions,
                        contributionByNumber,
                        contributors,
                        rest.mergedInto,
                        rest.newest,
                        rest.byUnder)
                .listed(touched);
    }

    private Discussions withoutContribution(UUID id) {
        var known = contributions.get(id);
        if (known == null) {
            return this;
        }
        var touched = Set.of(known.discussion());
        var rest = unlisted(touched);
        return new Discussions(
                        byId,
                        byNumber,
                        unplaced(written, known),
                        contributions.minus(id),
                        contributionByNumber.minus(known.number()),
                        contributors,
                        mergedInto,
                        rest.newest,
                        rest.byUnder)
                .listed(touched);
    }

    private Discussions withContributors(PMap<UUID, ContributorChange.Recorded> next) {
        return new Discussions(
                byId,
                byNumber,
                written,
                contributions,
                contributionByNumber,
                next,
                mergedInto,
                newest,
                byUnder);
    }

    private Discussions listed(Set<UUID> ids) {
        var next = this;
        for (var id : ids) {
            next = next.listed(id);
        }
        return next;
    }

    private Discussions unlisted(Set<UUID> ids) {
        var next = this;
        for (var id : ids) {
            next = next.unlisted(id);
        }
        return next;
    }

    /// With a discussion in the lists, if visitors see it.
    private Discussions listed(UUID id) {
        var found = shown(id);
        if (found.isEmpty()) {
            return this;
        }
        var discussion = found.get();
        var key = key(discussion);
        return withLists(
                newest.plus(key, discussion), byUnder.plusIn(groups(discussion), key, discussion));
    }

    /// Without a discussion in the lists, where it may stand elsewhere after a change.
    private Discussions unlisted(UUID id) {
        var discussion = byId.get(id);
        if (discussion == null) {
            return this;
        }
        var key = key(discussion);
        return newest.containsKey(key)
                ? withLists(newest.minus(key), byUnder.minusIn(groups(discussion), key))
                : this;
    }

    private Discussions withLists(
            PSortedMap<Key, DiscussionChange.Recorded> nextNewest,
            Grouped<Under, Key, DiscussionChange.Recorded> nextUnder) {
        return new Discussions(
                byId,
                byNumber,
                written,
                contributions,
                contributionByNumber,
                contributors,
                mergedInto,
                nextNewest,
                nextUnder);
    }

    private Key key(DiscussionChange.Recorded discussion) {
        return new Key(
                discussion.pinned(),
                in(discussion.id()).lastAt(discussion.openedAt()),
                discussion.number());
    }

    /// What a discussion stands under: also what those stood under that became part of it.
    private Set<Under> groups(DiscussionChange.Recorded discussion) {
        var found = new LinkedHashSet<Under>();
        addGroups(discussion.id(), found, new HashSet<>());
        return found;
    }

    private void addGroups(UUID id, Set<Under> found, Set<UUID> seen) {
        if (!seen.add(id)) {
            return;
        }
        var known = byId.get(id);
        var under = known == null ? null : known.under();
        if (under != null) {
            found.add(under);
        }
        parts(id).forEach(part -> addGroups(part, found, seen));
    }
}
