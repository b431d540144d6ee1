package nl.millenniumgemeenten.gateway.page.picture;

/// A picture in a page. The browser chooses from `sourceSet` what fits.
///
/// @param alternativeText what it shows; empty where it is only decoration
/// @param credit who made it, empty where that need not be said
public record PictureView(
        String source,
        String sourceSet,
        int width,
        int height,
        String alternativeText,
        String credit) {}
