package nl.millenniumgemeenten.gateway.page.content;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.TeaserView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.page.tag.TagsView;

/// A page of the tree. `section` is the menu of the part of the site that the page belongs to: its
/// top-level page first, with the pages under it; empty when the page stands alone. `children` are
/// the pages directly under this one; `picture` is none or one; `tags` are what it is about.
public record PageView(
        LayoutView layout,
        String title,
        String summary,
        String bodyHtml,
        DateView updatedOn,
        List<NavigationItemView> section,
        List<TeaserView> children,
        List<MediaPictureView> picture,
        TagsView tags) {

    public PageView {
        section = List.copyOf(section);
        children = List.copyOf(children);
        picture = List.copyOf(picture);
    }
}
