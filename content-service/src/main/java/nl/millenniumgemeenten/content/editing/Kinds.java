package nl.millenniumgemeenten.content.editing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The kinds of content that there are, by name.
@Singleton
public class Kinds {
    private final Map<String, Kind> kinds;

    Kinds(Collection<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    /// The kind with this name.
    ///
    /// @throws ProblemException `no-such-thing`
    public Kind named(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new ProblemException(ProblemType.NO_SUCH_THING, "Zo'n soort inhoud is er niet.");
        }
        return kind;
    }

    /// What lists tell of items of any kind, with one question for each kind.
    public <T> Map<UUID, Kind.Newest> newest(
            List<T> all, Function<T, String> kind, Function<T, UUID> id) {
        var newest = new HashMap<UUID, Kind.Newest>();
        all.stream()
                .collect(
                        Collectors.groupingBy(
                                kind, Collectors.mapping(id, Collectors.toUnmodifiableSet())))
                .forEach((name, ids) ->
                        named(name).newest(ids).forEach(item -> newest.put(item.id(), item)));
        return newest;
    }
}
