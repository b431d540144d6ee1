package nl.millenniumgemeenten.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills in what messages lack that were written before a property existed.
final class Later {
    private Later() {}

    /// A copy, or the empty list.
    static <E> List<E> listOf(@Nullable List<E> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// The value, or what stands for its absence.
    static <T> T orElse(@Nullable T given, T absent) {
        return given == null ? absent : given;
    }
}
