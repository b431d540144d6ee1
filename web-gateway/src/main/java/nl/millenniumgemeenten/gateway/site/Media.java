package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The pictures and documents that pages may show, by id and by the hash of their file. Several may
/// have the same file.
public record Media(
        PMap<UUID, MediaChange> byId, Grouped<String, UUID, MediaChange.Stored> byHash) {

    /// Where visitors find all files, with a slash at its end.
    public static final String DIRECTORY = "/media/";

    static final Media EMPTY =
            new Media(HashTreePMap.empty(), Grouped.by(Comparator.<UUID>naturalOrder()));

    /// The picture or document with this id, unless it was withdrawn.
    public Optional<MediaChange.Stored> stored(UUID id) {
        return byId.get(id) instanceof MediaChange.Stored stored
                ? Optional.of(stored)
                : Optional.empty();
    }

    /// A picture or document with this file, unless it was withdrawn or replaced.
    public Optional<MediaChange.Stored> withFile(String hash) {
        return byHash.in(hash).values().stream().findFirst();
    }

    /// Whether a file may be shown, by its hash.
    public boolean show(String hash) {
        return byHash.groups().containsKey(hash);
    }

    Media with(MediaChange change) {
        var rest = without(change.id());
        return new Media(
                rest.byId.plus(change.id(), change),
                change instanceof MediaChange.Stored stored
                        ? rest.byHash.plus(stored.hash(), stored.id(), stored)
                        : rest.byHash);
    }

    Media without(UUID id) {
        return new Media(
                byId.minus(id),
                byId.get(id) instanceof MediaChange.Stored stored
                        ? byHash.minus(stored.hash(), id)
                        : byHash);
    }
}
