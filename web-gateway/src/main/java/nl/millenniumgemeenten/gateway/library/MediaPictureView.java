package nl.millenniumgemeenten.gateway.library;

/// A picture of the media library in a page. The browser chooses from the source sets what fits.
///
/// @param webp the source set in WebP
/// @param source for who cannot read WebP, in the usual width
/// @param sourceSet for who cannot read WebP
/// @param alternative what it shows, empty where it is only decoration
/// @param credit who made it, empty where that need not be said
/// @param focusX what must stay in sight where it is cropped, in tenths from the left
/// @param focusY as `focusX`, from the top
public record MediaPictureView(
        String webp,
        String source,
        String sourceSet,
        int width,
        int height,
        String alternative,
        String credit,
        int focusX,
        int focusY) {}
