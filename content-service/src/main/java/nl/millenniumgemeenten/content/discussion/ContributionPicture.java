package nl.millenniumgemeenten.content.discussion;

/// A picture that came with a contribution.
///
/// @param hash names its file, which belongs to this contribution alone
/// @param mediaType in which it is shown besides WebP
/// @param width in pixels, the right way up
/// @param height in pixels, the right way up
/// @param alternative what it shows, for who does not see it
public record ContributionPicture(
        String hash, String mediaType, int width, int height, String alternative) {}
