package nl.millenniumgemeenten.content.media;

/// A file in the library, known by the SHA-256 of its bytes in hexadecimal. Several pictures or
/// documents may have the same one.
///
/// @param mediaType of a document; of a picture the type besides WebP in which it is shown
/// @param bytes its size
public record MediaFile(String hash, Content content, String mediaType, long bytes) {

    /// What is in it.
    public sealed interface Content {

        /// A picture, measured in pixels, the right way up.
        record Picture(int width, int height) implements Content {}

        /// Something to read or to download.
        record Document() implements Content {}
    }
}
