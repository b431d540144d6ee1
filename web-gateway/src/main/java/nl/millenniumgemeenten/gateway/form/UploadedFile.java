package nl.millenniumgemeenten.gateway.form;

import java.nio.file.Path;

/// A file that came with a form and stands on our disk until the form was answered. What it is
/// called is the word of the sender.
///
/// @param field the name of the field that it came in
public record UploadedFile(String name, Path file, long bytes, String field) {

    /// Without the name: it may be personal.
    @Override
    public String toString() {
        return "UploadedFile[" + bytes + " bytes]";
    }
}
