package nl.millenniumgemeenten.gateway.media;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;

/// One file that visitors may ask for: a picture in one of its widths and types, or a document.
///
/// @param name such as `640.webp`, or `document`
record MediaName(String hash, String name) {
    static final String DOCUMENT = "document";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RENDITION = Pattern.compile("([1-9][0-9]{0,3})\\.(webp|jpg|png)");
    private static final Pattern ON_DISK =
            Pattern.compile("([0-9a-f]{64})-(document|[0-9]{1,4}\\.[a-z]{3,4})");

    /// What stands at this address, if anything does.
    static Optional<MediaName> of(MediaChange.Stored medium, String asked) {
        var width = medium.width();
        return width == null
                ? Optional.of(new MediaName(medium.hash(), DOCUMENT))
                : rendition(medium.hash(), width, medium.mediaType(), asked);
    }

    /// What stands at this address of a picture of a contribution, if anything does.
    static Optional<MediaName> of(ContributionChange.Picture picture, String asked) {
        return rendition(picture.hash(), picture.width(), picture.mediaType(), asked);
    }

    private static Optional<MediaName> rendition(
            String hash, int width, String mediaType, String asked) {
        var rendition = RENDITION.matcher(asked);
        return rendition.matches()
                        && MediaAddresses.widths(width)
                                .contains(Integer.valueOf(rendition.group(1)))
                        && (rendition.group(2).equals("webp")
                                || rendition.group(2).equals(MediaAddresses.extension(mediaType)))
                ? Optional.of(new MediaName(hash, asked))
                : Optional.empty();
    }

    /// What may stand at this address, if anything does: only the library knows.
    static Optional<MediaName> of(String hash, String asked) {
        return HASH.matcher(hash).matches()
                ? Optional.of(
                        new MediaName(hash, RENDITION.matcher(asked).matches() ? asked : DOCUMENT))
                : Optional.empty();
    }

    /// The hash of the file that this name on disk belongs to; nothing if it is no such name.
    static Optional<String> hashOf(String fileName) {
        var matcher = ON_DISK.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isDocument() {
        return name.equals(DOCUMENT);
    }

    /// The type of a picture.
    String mediaType() {
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return extension.equals("jpg") ? "image/jpeg" : "image/" + extension;
    }

    /// The entity tag: the hash is that of the file that was handed in, so its name makes it that
    /// of these bytes.
    String tag() {
        return "\"" + onDisk() + "\"";
    }

    String onDisk() {
        return hash + "-" + name;
    }
}
