package nl.millenniumgemeenten.gateway.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.site.Reading;

/// A collection of the public API: what it is called, how it can be narrowed, and what it holds.
interface ApiCollection {

    /// Its part of the address.
    String name();

    /// The parameters that narrow it.
    Set<String> filters();

    /// Whether it can be asked of a day and as it was known at a moment.
    boolean isHistorical();

    /// What it holds, narrowed, in the order of its keys.
    List<Item> find(Reading reading, ApiParameters parameters);

    /// The item with this id.
    Sought item(Reading reading, String id);

    /// An item, made when it is shown.
    ///
    /// @param key what it is ordered by; never changes
    record Item(String key, Supplier<Object> json) {}

    /// What came of asking for one item.
    sealed interface Sought {
        record Found(Object json) implements Sought {}

        record Gone(String title) implements Sought {}

        record Missing() implements Sought {}
    }

    /// The JSON of items.
    static List<Object> json(Collection<Item> items) {
        return items.stream().map(item -> item.json().get()).toList();
    }
}
