package nl.millenniumgemeenten.gateway.page.resource;

import java.util.List;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;

/// A resource where it stands in a list.
///
/// @param type what it is, such as "Gids"
/// @param goals numbers with what they are about
/// @param picture none or one
public record ResourceItemView(
        String path,
        String title,
        String summary,
        String type,
        List<String> goals,
        List<MediaPictureView> picture) {

    public ResourceItemView {
        goals = List.copyOf(goals);
        picture = List.copyOf(picture);
    }
}
