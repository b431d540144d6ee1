package nl.millenniumgemeenten.gateway.page.archive;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;

/// An issue as a page.
///
/// @param about what mail programs showed behind its title; may be empty
/// @param language such as `nl`
/// @param paging to the issues before and after it
public record IssueView(
        LayoutView layout,
        String title,
        String about,
        String language,
        DateView sentOn,
        List<BlockView> blocks,
        PagingView paging) {

    public IssueView {
        blocks = List.copyOf(blocks);
    }

    /// One piece of it.
    public sealed interface BlockView {
        /// A heading above what follows.
        record Heading(String text) implements BlockView {}

        /// Running text.
        record Text(String html) implements BlockView {}

        /// Things on the site.
        ///
        /// @param level of the headings of each: 2 where nothing stands above them, else 3
        record Items(List<ItemView> items, int level) implements BlockView {
            public Items {
                items = List.copyOf(items);
            }
        }

        /// A link that stands out.
        record Button(String label, String url) implements BlockView {}

        /// A picture.
        ///
        /// @param url where it leads; empty for nowhere
        record Picture(MediaPictureView picture, String url) implements BlockView {}

        /// Words in the place of a picture that is not there any more.
        record Words(String text) implements BlockView {}

        /// A line.
        record Divider() implements BlockView {}
    }

    /// Something on the site, as it was.
    ///
    /// @param on the day on which it is: none or one
    /// @param picture none or one
    public record ItemView(
            String path,
            String title,
            String summary,
            List<DateView> on,
            List<MediaPictureView> picture) {
        public ItemView {
            on = List.copyOf(on);
            picture = List.copyOf(picture);
        }
    }
}
