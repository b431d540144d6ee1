package nl.millenniumgemeenten.subscription.compose;

import java.util.List;
import java.util.Optional;

/// A block as the template needs it.
public sealed interface BlockView {

    /// A heading.
    record Heading(String text) implements BlockView {}

    /// Running text.
    ///
    /// @param html safe, and with the styles that mail programs need on every element
    record Text(String html) implements BlockView {}

    /// Things on the site.
    record Items(List<ItemView> items) implements BlockView {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// What is new and what is coming, kind after kind.
    record Digest(List<Group> groups) implements BlockView {
        public Digest {
            groups = List.copyOf(groups);
        }
    }

    /// A button.
    record Button(String label, String address) implements BlockView {}

    /// A picture.
    ///
    /// @param width as wide as it is shown at most
    /// @param link where it leads; empty for nowhere
    record Picture(String address, int width, int height, String alternative, String link)
            implements BlockView {}

    /// A line.
    record Divider() implements BlockView {}

    /// What there is of one kind.
    ///
    /// @param label what the kind is called; empty where nothing else stands beside it
    record Group(String label, List<ItemView> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// Something on the site.
    ///
    /// @param day on which it is, in words; empty unless it is on the agenda
    /// @param picture empty if it has none
    record ItemView(
            String title,
            String summary,
            String address,
            String day,
            Optional<Thumbnail> picture) {}

    /// The picture of something on the site, as small as it is shown.
    record Thumbnail(String address, int width, int height, String alternative) {}
}
