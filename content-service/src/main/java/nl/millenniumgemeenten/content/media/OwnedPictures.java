package nl.millenniumgemeenten.content.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.millenniumgemeenten.content.media.file.Judged;

/// Pictures that belong to one thing alone and stand in no library. They are made anew as every
/// picture is; the file that came in is not kept, because it may tell where somebody lives.
@Singleton
public class OwnedPictures {
    private final KeepFile keepFile;
    private final RemoveMedia remove;

    OwnedPictures(KeepFile keepFile, RemoveMedia remove) {
        this.keepFile = keepFile;
        this.remove = remove;
    }

    /// A picture that was kept.
    public record Kept(String hash, String mediaType, int width, int height) {}

    /// Keeps a picture, unless it is none that we take. Sent again for the same owner it is the
    /// same one, for another owner another. Not to be called in a transaction: it takes its time.
    public Judged<Kept> keep(InputStream content, UUID owner) throws IOException {
        return keepFile.owned(content, owner).then(OwnedPictures::kept);
    }

    private static Judged<Kept> kept(MediaFile file) {
        return switch (file.content()) {
            case MediaFile.Content.Picture(var width, var height) ->
                    new Judged.Accepted<>(new Kept(file.hash(), file.mediaType(), width, height));
            case MediaFile.Content.Document() -> throw new IllegalStateException("No picture");
        };
    }

    /// Removes the bytes of one that nobody can name any more. To do so again does no harm. Not to
    /// be called in a transaction: what is gone does not come back with it.
    public void removeBytes(String hash) {
        remove.ownedBytes(hash);
    }

    /// Forgets one without bytes, in the transaction in which its owner forgets it.
    public void forget(String hash) {
        remove.ownedFile(hash);
    }
}
