package nl.millenniumgemeenten.gateway.form;

import java.nio.file.Path;

/// A file that came with a form and stands on our disk until the form was answered. What it is
/// called is the word of the sender.
public record UploadedFile(String name, Path file, long bytes) {

    /// Without the name: it may be personal.
    @Override
    public String toString() {
        return "UploadedFile[" + bytes + " bytes]";
    }
}
