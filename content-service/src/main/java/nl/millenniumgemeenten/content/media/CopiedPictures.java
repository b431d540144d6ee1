package nl.millenniumgemeenten.content.media;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.media.file.Judged;

/// Pictures that are copied from elsewhere to be shown with what they belong to. They are made anew
/// as every picture of the library, and are not offered in it: they are not ours to use again.
@Singleton
public class CopiedPictures {
    /// In whose name they are kept: no account has this id.
    static final Editor MAKER = new Editor("copied", "Overgenomen van elders");

    /// What they belong to never has more editions.
    private static final int EDITION = 1;

    private final KeepFile keepFile;
    private final WriteMedia write;
    private final Media media;
    private final MediaUses uses;
    private final Database database;
    private final InstantSource clock;

    CopiedPictures(
            KeepFile keepFile,
            WriteMedia write,
            Media media,
            MediaUses uses,
            Database database,
            InstantSource clock) {
        this.keepFile = keepFile;
        this.write = write;
        this.media = media;
        this.uses = uses;
        this.database = database;
        this.clock = clock;
    }

    /// Keeps a picture, of which the world knows nothing yet; nothing where it is none that we
    /// take. Not to be called in a transaction: it takes its time.
    public Optional<UUID> keep(byte[] content, String title) {
        try {
            return switch (keepFile.handle(new ByteArrayInputStream(content), title)) {
                case Judged.Accepted<KeepFile.Kept>(var kept)
                        when kept.file().content() instanceof MediaFile.Content.Picture ->
                        Optional.of(write.add(kept, title, MAKER).id().value());
                case Judged.Accepted<KeepFile.Kept> _, Judged.Refused<KeepFile.Kept> _ ->
                        Optional.empty();
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /// Lets visitors see these, in the transaction that tells of what they belong to.
    public void show(Collection<UUID> pictures) {
        media.held(pictures).forEach(media::tell);
    }

    /// These belong to something, whether visitors see that or not: as long as they do they are
    /// kept.
    public void join(String kind, UUID item, Collection<UUID> pictures) {
        uses.add(
                kind,
                item,
                EDITION,
                pictures.stream().map(picture -> new UsedMedium(picture, "")).toList());
    }

    /// Visitors see these no longer, in the transaction that tells so. They are kept, to be shown
    /// again.
    public void hide(Collection<UUID> pictures) {
        for (var medium : media.held(pictures)) {
            if (medium.toldRevision() > 0) {
                media.takeBack(medium, clock.instant());
            }
        }
    }

    /// As [#hide], and they belong to nothing any more: they are removed as what nobody uses.
    public void drop(String kind, UUID item, Collection<UUID> pictures) {
        hide(pictures);
        database.update(
                "delete from media_use where kind = ? and item = ? and medium = any (?)",
                kind,
                item,
                Database.Array.ofIds(List.copyOf(pictures)));
    }
}
