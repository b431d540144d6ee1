package nl.millenniumgemeenten.subscription.text;

import java.util.List;

/// A piece of a mail with everything filled in.
public sealed interface Piece {

    /// Text, with links in it.
    record Paragraph(List<Part> parts) implements Piece {
        public Paragraph {
            parts = List.copyOf(parts);
        }
    }

    /// The heading of what follows.
    record Heading(Part text) implements Piece {}

    /// What somebody else wrote, in paragraphs.
    record Quote(List<String> paragraphs) implements Piece {
        public Quote {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// What to do, as a button.
    record Button(String label, String address) implements Piece {}

    /// One line for each.
    record Bullets(List<String> items) implements Piece {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// A part of a paragraph; a text has no address.
    ///
    /// @param address empty of a text
    record Part(String text, String address) {}
}
