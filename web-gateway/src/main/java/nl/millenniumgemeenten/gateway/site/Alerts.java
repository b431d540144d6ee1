package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.AlertChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The announcements, by the path from which on they are shown.
public record Alerts(
        PMap<UUID, AlertChange> byId, Grouped<String, Key, AlertChange.Published> byPath) {

    static final Alerts EMPTY =
            new Alerts(HashTreePMap.empty(), Grouped.by(Comparator.<Key>naturalOrder()));

    /// Orders announcements: what matters most stands first, then what is newest.
    public record Key(AlertChange.Severity severity, Instant publishedAt, UUID id)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::severity)
                        .thenComparing(Key::publishedAt)
                        .thenComparing(Key::id)
                        .reversed();

        static Key of(AlertChange.Published alert) {
            return new Key(alert.severity(), alert.publishedAt(), alert.id());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// What stands above the content of the page at this path.
    public List<AlertChange.Published> at(String path) {
        if (byPath.groups().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(byPath.in("/").values());
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            found.addAll(byPath.in(path.substring(0, end)).values());
        }
        if (!path.endsWith("/")) {
            found.addAll(byPath.in(path).values());
        }
        return found.stream().sorted(Comparator.comparing(Key::of)).toList();
    }

    Alerts with(AlertChange change) {
        var rest = without(change.id());
        var byIds = rest.byId.plus(change.id(), change);
        return switch (change) {
            case AlertChange.Withdrawn _ -> new Alerts(byIds, rest.byPath);
            case AlertChange.Published alert ->
                    new Alerts(byIds, rest.byPath.plus(alert.path(), Key.of(alert), alert));
        };
    }

    Alerts without(UUID id) {
        return switch (byId.get(id)) {
            case null -> this;
            case AlertChange.Withdrawn _ -> new Alerts(byId.minus(id), byPath);
            case AlertChange.Published alert ->
                    new Alerts(byId.minus(id), byPath.minus(alert.path(), Key.of(alert)));
        };
    }
}
