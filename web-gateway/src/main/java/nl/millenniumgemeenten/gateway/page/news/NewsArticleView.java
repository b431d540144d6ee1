package nl.millenniumgemeenten.gateway.page.news;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.page.tag.TagsView;

/// A news article, with what it is about.
///
/// @param picture none or one
public record NewsArticleView(
        LayoutView layout,
        String title,
        String summary,
        DateView datedOn,
        String bodyHtml,
        List<MediaPictureView> picture,
        TagsView tags) {

    public NewsArticleView {
        picture = List.copyOf(picture);
    }
}
