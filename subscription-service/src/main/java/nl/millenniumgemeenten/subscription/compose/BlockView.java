package nl.millenniumgemeenten.subscription.compose;

import java.util.List;

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

    /// Something on the site.
    record ItemView(String title, String summary, String address) {}
}
