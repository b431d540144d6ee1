package nl.millenniumgemeenten.gateway.page.media;

import java.util.List;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// The picture that stands for a piece of content.
public final class LeadPicture {
    private LeadPicture() {}

    /// The picture as it is now: none or one.
    public static List<MediaPictureView> of(Reading reading, @Nullable MediaUse use) {
        return use == null
                ? List.of()
                : MediaPictures.of(reading, use.media(), use.alternative()).stream().toList();
    }

    /// The same for machines.
    public static List<Telling.Picture> telling(List<MediaPictureView> picture) {
        return picture.stream()
                .map(one ->
                        Telling.Picture.shown(
                                one.source(),
                                one.alternative(),
                                one.width(),
                                one.height(),
                                MediaPictures.usualWidth(one)))
                .toList();
    }
}
