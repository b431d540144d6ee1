package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.EarlierPlace;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// What was written in one discussion, by position. However long it is, a contribution more costs a
/// few nodes of a tree.
///
/// @param left the places of what was moved away, with the contributions that stood there
/// @param moments when what stands here was written: what was moved here may be older than what
///   stands before it
record Written(
        PSortedMap<Integer, ContributionChange.Recorded> byPosition,
        PSortedMap<Integer, UUID> left,
        PSortedSet<Moment> moments) {
    static final Written NOTHING =
            new Written(
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePSet.empty(Comparator.<Moment>naturalOrder()));

    /// When what stands at a place was written.
    record Moment(Instant at, int position) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::at).thenComparingInt(Moment::position);

        static Moment of(ContributionChange.Recorded contribution) {
            return new Moment(contribution.writtenAt(), contribution.position());
        }

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    Written with(ContributionChange.Recorded contribution) {
        var rest = without(contribution.position());
        return new Written(
                rest.byPosition.plus(contribution.position(), contribution),
                left,
                rest.moments.plus(Moment.of(contribution)));
    }

    Written without(int position) {
        var before = byPosition.get(position);
        return before == null
                ? this
                : new Written(byPosition.minus(position), left, moments.minus(Moment.of(before)));
    }

    /// With a place that a contribution left.
    Written leaving(EarlierPlace place, UUID contribution) {
        return new Written(byPosition, left.plus(place.position(), contribution), moments);
    }

    /// As if a place was not left.
    Written notLeaving(EarlierPlace place) {
        return new Written(byPosition, left.minus(place.position()), moments);
    }

    /// The contributions from a position up to another, both included.
    List<ContributionChange.Recorded> between(int first, int last) {
        return List.copyOf(byPosition.subMap(first, true, last, true).values());
    }

    /// Whether nothing ever stood here.
    boolean isNothing() {
        return byPosition.isEmpty() && left.isEmpty();
    }

    /// The last place, also where what stood there was moved away; 0 while there is none.
    int end() {
        return Math.max(last(byPosition), last(left));
    }

    /// The last place at which something stands; 0 while nothing does.
    int newest() {
        return last(byPosition);
    }

    private static int last(PSortedMap<Integer, ?> places) {
        return places.isEmpty() ? 0 : places.lastKey();
    }

    /// When something was written last, or this moment while nothing was.
    Instant lastAt(Instant otherwise) {
        return moments.isEmpty() ? otherwise : moments.last().at();
    }
}
