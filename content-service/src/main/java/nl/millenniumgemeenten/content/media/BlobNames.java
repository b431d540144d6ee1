package nl.millenniumgemeenten.content.media;

/// What the bytes of a file are called where they are kept.
final class BlobNames {
    private BlobNames() {}

    /// The file as it came in.
    static String original(String hash) {
        return hash + "/original";
    }

    /// A picture in one width and type, such as `640.webp`.
    static String rendition(String hash, String name) {
        return hash + "/" + name;
    }
}
