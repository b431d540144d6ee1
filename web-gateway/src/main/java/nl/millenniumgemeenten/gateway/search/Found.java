package nl.millenniumgemeenten.gateway.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a search found: one page of it, with what there is to choose from.
///
/// @param counts for each field by which it can be narrowed, what each value would find
/// @param meant what was meant, where a word stands nowhere
/// @param partly whether nothing has all the words, and this has some
/// @param marks marks what it was found by
record Found(
        List<Entry> entries,
        int total,
        Map<String, Map<String, Integer>> counts,
        Optional<String> meant,
        boolean partly,
        Marks marks) {
    /// Where nothing was asked for.
    static Found nothing() {
        return new Found(List.of(), 0, Map.of(), Optional.empty(), false, new Marks(Set.of()));
    }

    Found {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }
}
