package nl.millenniumgemeenten.content.redirect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands at addresses and where they lead, while redirects are recorded. It is read for a
/// whole list at once and keeps up with what is recorded; nobody else changes it meanwhile, for who
/// records holds the lock of [Redirects].
final class Known {
    private final Redirects redirects;
    private final SitePaths paths;
    private final Map<String, Optional<Redirect>> leading = new HashMap<>();
    private final Map<String, Boolean> live = new HashMap<>();
    private final Map<String, Optional<SitePaths.Automatic>> moved = new HashMap<>();

    Known(Redirects redirects, SitePaths paths) {
        this.redirects = redirects;
        this.paths = paths;
    }

    /// Reads all about these paths.
    void read(Set<String> asked) {
        var all = List.copyOf(asked);
        for (var path : all) {
            leading.put(path, Optional.empty());
            live.put(path, false);
            moved.put(path, Optional.empty());
        }
        redirects.from(all).forEach(this::recorded);
        paths.live(all).forEach(path -> live.put(path, true));
        paths.movedFrom(all).forEach(from -> moved.put(from.from(), Optional.of(from)));
    }

    /// The redirect from a path.
    Optional<Redirect> from(String path) {
        return about(path, leading);
    }

    /// Whether a page stands here that is live.
    boolean isLive(String path) {
        return about(path, live);
    }

    /// The page that was live here before.
    Optional<SitePaths.Automatic> movedFrom(String path) {
        return about(path, moved);
    }

    /// From now on this leads on.
    void recorded(Redirect redirect) {
        leading.put(redirect.from().value(), Optional.of(redirect));
    }

    private <T> T about(String path, Map<String, T> known) {
        var found = known.get(path);
        if (found == null) {
            read(Set.of(path));
            found = known.get(path);
        }
        if (found == null) {
            throw new IllegalStateException("Not read: " + path);
        }
        return found;
    }
}
