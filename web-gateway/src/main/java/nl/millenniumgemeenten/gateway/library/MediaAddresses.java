package nl.millenniumgemeenten.gateway.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.MediaChange;

/// Where the bytes of the media library stand. An address holds the hash of the file, so that what
/// stands there never changes.
public final class MediaAddresses {
    /// The widths in which pictures are made, as far as they are wider.
    private static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

    /// The width that serves where a browser does not choose.
    private static final int USUAL = 960;

    private MediaAddresses() {}

    /// The widths of a picture that is this wide, the largest last.
    public static List<Integer> widths(int width) {
        int largest = Math.min(width, WIDTHS.getLast());
        return IntStream.concat(
                        WIDTHS.stream().mapToInt(Integer::intValue).filter(each -> each < largest),
                        IntStream.of(largest))
                .boxed()
                .toList();
    }

    /// How the other type than WebP is called in an address.
    public static String extension(String mediaType) {
        return mediaType.equals("image/png") ? "png" : "jpg";
    }

    /// A document.
    ///
    /// @param directory where files stand, with a slash at its end
    public static String document(String directory, MediaChange.Stored document) {
        return directory
                + document.hash()
                + "/"
                + URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static String picture(String directory, String hash, int width, String extension) {
        return directory + hash + "/" + width + "." + extension;
    }

    /// The picture in the width that serves where a browser does not choose.
    ///
    /// @param directory where files stand, with a slash at its end
    public static String usual(String directory, String hash, int width, String extension) {
        return picture(directory, hash, usualWidth(width), extension);
    }

    /// The width that serves where a browser does not choose.
    public static int usualWidth(int width) {
        return widths(width).stream()
                .filter(each -> each <= USUAL)
                .reduce((_, wider) -> wider)
                .orElse(width);
    }

    /// The picture as large as it is made.
    ///
    /// @param directory where files stand, with a slash at its end
    public static String largest(String directory, String hash, int width, String extension) {
        return picture(directory, hash, widths(width).getLast(), extension);
    }

    static String sourceSet(String directory, String hash, int width, String extension) {
        return widths(width).stream()
                .map(each -> picture(directory, hash, each, extension) + " " + each + "w")
                .collect(Collectors.joining(", "));
    }
}
