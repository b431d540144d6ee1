package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of a menu of the site.
public sealed interface MenuChange extends Change {

    /// The id of what stands in the main menu after the pages.
    String MAIN = "main";

    /// The id of the menu at the foot of every page.
    String FOOTER = "footer";

    /// The menu as it is now, its items in the order in which they are shown.
    record Arranged(String id, long revision, List<Item> items, Instant arrangedAt)
            implements MenuChange {
        public Arranged {
            items = List.copyOf(items);
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /// One link: to a page, wherever it stands, or to an address.
    ///
    /// @param label empty for the title that the page has in menus
    /// @param page absent where there is an address
    /// @param address a path of the site, or one that begins with `https://` or `http://`; absent
    ///   where there is a page
    record Item(String label, @Nullable UUID page, @Nullable String address) {}
}
