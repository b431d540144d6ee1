package nl.millenniumgemeenten.gateway.page.resource;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.page.tag.TagsView;

/// A resource.
///
/// @param type what it is, such as "Gids"
/// @param picture none or one
/// @param url where it stands elsewhere, empty where it does not
/// @param like other resources about the same
public record ResourceView(
        LayoutView layout,
        String type,
        String title,
        String summary,
        List<MediaPictureView> picture,
        String bodyHtml,
        List<File> files,
        String url,
        String host,
        TagsView tags,
        List<ResourceItemView> like) {

    public ResourceView {
        picture = List.copyOf(picture);
        files = List.copyOf(files);
        like = List.copyOf(like);
    }

    /// Something to download.
    ///
    /// @param what its kind and size, such as "PDF, 1,2 MB"
    public record File(String title, String what, String path) {}
}
