package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import nl.millenniumgemeenten.events.TimelinePostChange;
import nl.millenniumgemeenten.events.TimelinePostChange.State;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What the campaign posted elsewhere.
///
/// @param newest those that visitors see, the newest first
public record Timeline(
        PMap<UUID, TimelinePostChange.Recorded> byId,
        PSortedMap<Key, TimelinePostChange.Recorded> newest) {

    /// Where all posts stand.
    public static final String PATH = "/tijdlijn";

    static final Timeline EMPTY =
            new Timeline(HashTreePMap.empty(), TreePMap.empty(Comparator.<Key>naturalOrder()));

    /// Orders posts: what was published last comes first.
    public record Key(Instant publishedAt, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::publishedAt).thenComparingLong(Key::number).reversed();

        static Key of(TimelinePostChange.Recorded post) {
            return new Key(post.publishedAt(), post.number());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Timeline with(TimelinePostChange.Recorded post) {
        var rest = without(post.id());
        return new Timeline(
                rest.byId.plus(post.id(), post),
                post.state() == State.PUBLISHED
                        ? rest.newest.plus(Key.of(post), post)
                        : rest.newest);
    }

    Timeline without(UUID id) {
        var known = byId.get(id);
        return known == null ? this : new Timeline(byId.minus(id), newest.minus(Key.of(known)));
    }
}
