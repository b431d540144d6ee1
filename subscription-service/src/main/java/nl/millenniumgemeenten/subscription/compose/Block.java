package nl.millenniumgemeenten.subscription.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;

/// One piece of an issue. It carries all that readers see of it, so that what was approved is what
/// is sent, whatever happens to the site meanwhile (decision 0046).
public sealed interface Block {

    /// Stays the same while it is edited and moved.
    UUID id();

    /// What it tells of the site.
    default List<Item> told() {
        return switch (this) {
            case Items(_, var items) -> items;
            case Digest digest -> digest.items();
            case Heading(_, _), Text(_, _), Button(_, _, _), Divider(_) -> List.of();
            case Picture _ -> List.of();
        };
    }

    /// The same without what was found on the site for it.
    default Block asWritten() {
        return switch (this) {
            case Items(var id, var items) ->
                    new Items(id, items.stream().map(Item::asPicked).toList());
            case Digest digest -> digest.telling(List.of());
            case Heading(_, _), Text(_, _), Button(_, _, _), Divider(_) -> this;
            case Picture _ -> this;
        };
    }

    /// A heading above what follows.
    record Heading(UUID id, String text) implements Block {}

    /// Running text.
    ///
    /// @param html the few elements that [TextHtml] lets through
    record Text(UUID id, String html) implements Block {}

    /// Things on the site, each with a link to it.
    record Items(UUID id, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// What is new on the site since the last issue, and what is coming.
    ///
    /// @param kinds in the order in which they are told
    /// @param max how many of each kind at most
    /// @param except keys of what is not to be told
    /// @param items what that came to when the issue was handed in; until then empty
    record Digest(
            UUID id,
            List<HappeningKind> kinds,
            Filter filter,
            int max,
            List<String> except,
            List<Item> items)
            implements Block {
        public Digest {
            kinds = List.copyOf(kinds);
            except = List.copyOf(except);
            items = List.copyOf(items);
        }

        /// The same with these items.
        Digest telling(List<Item> found) {
            return new Digest(id, kinds, filter, max, except, found);
        }
    }

    /// A link that stands out.
    ///
    /// @param url a path on the site, or a whole address
    record Button(UUID id, String label, String url) implements Block {}

    /// A picture of the media library.
    ///
    /// @param path where its rendition for mails stands on the site
    /// @param alternative what it says to who does not see it; empty for decoration
    /// @param url where it leads; empty for nowhere
    record Picture(
            UUID id, UUID media, String path, int width, int height, String alternative, String url)
            implements Block {}

    /// A line between what comes before and after it.
    record Divider(UUID id) implements Block {}

    /// Something on the site: as it was when the issue was handed in, until then as it was picked.
    ///
    /// @param kind such as `news`
    /// @param key which one of that kind
    /// @param summary may be empty
    /// @param path where it stands on the site
    /// @param on the day on which it is, of what is on the agenda
    record Item(
            String kind,
            String key,
            String title,
            String summary,
            String path,
            Optional<LocalDate> on,
            Optional<ItemPicture> picture) {

        /// As it is picked.
        public Item(String kind, String key, String title, String summary, String path) {
            this(kind, key, title, summary, path, Optional.empty(), Optional.empty());
        }

        private Item asPicked() {
            return new Item(kind, key, title, summary, path);
        }
    }

    /// The picture of something on the site.
    ///
    /// @param path where its rendition for mails stands on the site
    /// @param alternative what it says to who does not see it; empty for decoration
    record ItemPicture(UUID media, String path, int width, int height, String alternative) {}
}
