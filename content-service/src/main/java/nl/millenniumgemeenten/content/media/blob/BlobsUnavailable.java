package nl.millenniumgemeenten.content.media.blob;

/// The store of the bytes doesn't answer, or refuses us.
public final class BlobsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlobsUnavailable(Exception cause) {
        super("The store of media files does not answer", cause);
    }
}
