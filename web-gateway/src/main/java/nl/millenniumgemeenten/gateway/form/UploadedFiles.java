package nl.millenniumgemeenten.gateway.form;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that came with a form on our disk, in the order in which they came. Closing removes
/// them.
///
/// @param complete whether all that was sent could be read
public record UploadedFiles(Path directory, List<UploadedFile> all, boolean complete)
        implements AutoCloseable {
    private static final String ATTRIBUTE = UploadedFiles.class.getName();

    public UploadedFiles {
        all = List.copyOf(all);
    }

    /// The files that came with a request.
    public static List<UploadedFile> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, UploadedFiles.class)
                .map(UploadedFiles::all)
                .orElse(List.of());
    }

    /// Whether all that was sent could be read, and was not more than we take.
    public static boolean complete(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, UploadedFiles.class)
                .map(UploadedFiles::complete)
                .orElse(true);
    }

    /// Removes the files that came with a request.
    public static void remove(HttpRequest<?> request) throws IOException {
        var files = request.getAttribute(ATTRIBUTE, UploadedFiles.class);
        if (files.isPresent()) {
            files.get().close();
        }
    }

    /// Gives a request the files that were read from it.
    void received(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public void close() throws IOException {
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(directory);
        }
    }
}
