package nl.millenniumgemeenten.municipality.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that may be there.
///
/// @param name as it is told to people
record ReferenceFile(String name, Opener opener) {

    /// Begins to read.
    interface Opener {
        InputStream open() throws IOException;
    }

    /// A file on disk.
    static ReferenceFile at(Path path) {
        return new ReferenceFile(path.getFileName().toString(), () -> Files.newInputStream(path));
    }

    /// A file that comes with the service.
    static ReferenceFile bundled(String name) {
        return new ReferenceFile(
                name,
                () -> {
                    var stream = ReferenceFile.class.getResourceAsStream("/reference-data/" + name);
                    if (stream == null) {
                        throw new NoSuchFileException(name);
                    }
                    return stream;
                });
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
