package nl.millenniumgemeenten.gateway.page.timeline;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import org.jspecify.annotations.Nullable;

/// A post of the campaign elsewhere.
///
/// @param anchor its place on the page
/// @param title empty where it has none
/// @param warning what is said before it is shown; empty where nothing is
/// @param language empty where that is not known
/// @param host of the site where the original stands, as people know it
public record PostView(
        String anchor,
        String source,
        DateView publishedOn,
        String title,
        String bodyHtml,
        String warning,
        String language,
        List<MediaPictureView> pictures,
        String url,
        String host) {

    public PostView {
        pictures = List.copyOf(pictures);
    }

    /// The language, where it is not that of the page around it.
    public @Nullable String foreign() {
        return language.isEmpty() || language.equals("nl") || language.startsWith("nl-")
                ? null
                : language;
    }
}
