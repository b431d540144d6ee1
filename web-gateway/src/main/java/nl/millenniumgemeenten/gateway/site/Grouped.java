package nl.millenniumgemeenten.gateway.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Values in groups, sorted by key within each group. Immutable: every change yields another and
/// shares what stayed the same.
record Grouped<G, K, V>(Comparator<? super K> order, PMap<G, PSortedMap<K, V>> groups) {

    static <G, K, V> Grouped<G, K, V> by(Comparator<? super K> order) {
        return new Grouped<>(order, HashTreePMap.empty());
    }

    Grouped<G, K, V> plus(G group, K key, V value) {
        return new Grouped<>(order, groups.plus(group, in(group).plus(key, value)));
    }

    Grouped<G, K, V> minus(G group, K key) {
        var rest = in(group).minus(key);
        return new Grouped<>(
                order, rest.isEmpty() ? groups.minus(group) : groups.plus(group, rest));
    }

    /// With the value in each of the groups.
    Grouped<G, K, V> plusIn(Collection<G> each, K key, V value) {
        var next = this;
        for (var group : each) {
            next = next.plus(group, key, value);
        }
        return next;
    }

    /// Without the key in any of the groups.
    Grouped<G, K, V> minusIn(Collection<G> each, K key) {
        var next = this;
        for (var group : each) {
            next = next.minus(group, key);
        }
        return next;
    }

    /// How many values are in each group.
    SortedMap<G, Integer> sizes() {
        var sizes = new TreeMap<G, Integer>();
        groups.forEach((group, members) -> sizes.put(group, members.size()));
        return sizes;
    }

    /// What is in any of the groups, sorted.
    Collection<V> inAny(Collection<G> each) {
        var found = each.stream().map(this::in).filter(members -> !members.isEmpty()).toList();
        if (found.size() == 1) {
            return found.getFirst().values();
        }
        var all = new TreeMap<K, V>(order);
        found.forEach(all::putAll);
        return all.values();
    }

    PSortedMap<K, V> in(G group) {
        var members = groups.get(group);
        return members == null ? TreePMap.empty(order) : members;
    }
}
