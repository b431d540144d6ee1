package nl.millenniumgemeenten.content.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Keeps bytes under a name that holds their hash, so that a name always means the same bytes and
/// writing them twice does no harm.
public interface Blobs {

    /// Keeps a file.
    ///
    /// @throws BlobsUnavailable if the store doesn't answer
    void put(String name, Path file) throws IOException;

    /// The bytes with this name.
    ///
    /// @throws BlobsUnavailable if the store doesn't answer
    Optional<InputStream> open(String name);

    /// Removes the bytes with this name, if there are any.
    ///
    /// @throws BlobsUnavailable if the store doesn't answer
    void remove(String name);

    /// Removes what was kept before a moment and belongs to no file: what an upload left that was
    /// cut off.
    ///
    /// @return how many
    int removeStray(Instant before);
}
