package nl.millenniumgemeenten.content.menu;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.MenuChange;

/// A menu.
///
/// @param revision counts the changes; 0 before the first
record Menu(String id, long revision, List<Item> items, Instant arrangedAt) {
    /// More than this nobody finds their way in.
    static final int MOST = 20;

    Menu {
        items = List.copyOf(items);
    }

    /// What an item is.
    sealed interface Item {

        /// A page, wherever it stands; an empty label is the title that it has in menus.
        record OfPage(String label, UUID page) implements Item {}

        /// An address of the site or of another.
        record OfAddress(String label, String address) implements Item {}
    }

    /// The same menu with other items.
    Menu arranged(List<Item> others, Instant now) {
        return new Menu(id, revision + 1, others, now);
    }

    MenuChange change() {
        return new MenuChange.Arranged(
                id,
                revision,
                items.stream()
                        .map(item ->
                                switch (item) {
                                    case Item.OfPage(var label, var page) ->
                                            new MenuChange.Item(label, page, null);
                                    case Item.OfAddress(var label, var address) ->
                                            new MenuChange.Item(label, null, address);
                                })
                        .toList(),
                arrangedAt);
    }
}
