package nl.millenniumgemeenten.subscription.compose;

import java.util.List;
import java.util.UUID;

/// One piece of an issue. It carries all that readers see of it, so that what was approved is what
/// is sent, whatever happens to the site meanwhile (decision 0046).
public sealed interface Block {

    /// Stays the same while it is edited and moved.
    UUID id();

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

    /// Something on the site, as it was when it was picked.
    ///
    /// @param kind such as `news`
    /// @param key which one of that kind
    /// @param summary may be empty
    /// @param path where it stands on the site
    record Item(String kind, String key, String title, String summary, String path) {}
}
