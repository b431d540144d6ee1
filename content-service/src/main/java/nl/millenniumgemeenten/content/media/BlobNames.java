package nl.millenniumgemeenten.content.media;

import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.media.file.Renditions;

/// What the bytes of a file are called where they are kept.
final class BlobNames {
    private BlobNames() {}

    /// The file as it came in.
    static String original(String hash) {
        return hash + "/original";
    }

    /// All that may be kept of a file.
    static List<String> all(MediaFile file) {
        return switch (file.content()) {
            case MediaFile.Content.Document() -> List.of(original(file.hash()));
            case MediaFile.Content.Picture(var width, _) ->
                    Stream.concat(
                                    Stream.of(original(file.hash())),
                                    Renditions.names(width).stream()
                                            .map(name -> rendition(file.hash(), name)))
                            .toList();
        };
    }

    /// A picture in one width and type, such as `640.webp`.
    static String rendition(String hash, String name) {
        return hash + "/" + name;
    }
}
