package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.events.ContributionChange;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What was written in one discussion, by position. However long it is, a contribution more costs a
/// few nodes of a tree.
record Written(PSortedMap<Integer, ContributionChange.Recorded> byPosition) {
    static final Written NOTHING = new Written(TreePMap.empty());

    Written with(ContributionChange.Recorded contribution) {
        return new Written(byPosition.plus(contribution.position(), contribution));
    }

    Written without(int position) {
        return new Written(byPosition.minus(position));
    }

    /// The contributions from a position up to another, both included.
    List<ContributionChange.Recorded> between(int first, int last) {
        return List.copyOf(byPosition.subMap(first, true, last, true).values());
    }

    /// The place of the last one; 0 while there is none.
    int end() {
        return byPosition.isEmpty() ? 0 : byPosition.lastKey();
    }

    /// When something was written last, or this moment while nothing was.
    Instant lastAt(Instant otherwise) {
        return byPosition.isEmpty() ? otherwise : byPosition.lastEntry().getValue().writtenAt();
    }
}
