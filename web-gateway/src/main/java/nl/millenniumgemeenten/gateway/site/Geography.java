package nl.millenniumgemeenten.gateway.site;

import java.util.Optional;
import nl.millenniumgemeenten.events.BoundaryChange;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The boundaries that were imported, by code and year.
public record Geography(
        PSortedMap<String, BoundaryChange.Recorded> byId,
        PSortedMap<String, PSortedMap<Integer, BoundaryChange.Recorded>> byCode) {

    static final Geography EMPTY = new Geography(TreePMap.empty(), TreePMap.empty());

    /// The boundaries of a municipality by year.
    public PSortedMap<Integer, BoundaryChange.Recorded> of(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseGet(TreePMap::empty);
    }

    Geography with(BoundaryChange.Recorded change) {
        return new Geography(
                byId.plus(change.id(), change),
                byCode.plus(change.code(), of(change.code()).plus(change.year(), change)));
    }
}
