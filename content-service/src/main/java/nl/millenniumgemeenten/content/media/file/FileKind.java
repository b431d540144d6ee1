package nl.millenniumgemeenten.content.media.file;

/// The kinds of files that the library takes.
public enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png", "png"),
    GIF("image/gif", "gif", "gif"),
    WEBP("image/webp", "webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;
    private final String reader;

    FileKind(String mediaType, String extension) {
        this(mediaType, extension, "");
    }

    FileKind(String mediaType, String extension, String reader) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.reader = reader;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Without a dot.
    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return !reader.isEmpty();
    }

    /// The name of the reader that knows this kind of picture.
    String reader() {
        return reader;
    }
}
