package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nl.millenniumgemeenten.content.media.blob.Blobs;
import nl.millenniumgemeenten.content.media.blob.MediaConfiguration;
import nl.millenniumgemeenten.content.media.file.FileKind;
import nl.millenniumgemeenten.content.media.file.FileKinds;
import nl.millenniumgemeenten.content.media.file.Judged;
import nl.millenniumgemeenten.content.media.file.Renditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a file in: looks at it, makes the renditions of a picture and keeps all of it. A file that
/// is there already is not kept twice.
@Singleton
class KeepFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeepFile.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_OF_PICTURE = 20 * MEGABYTE;

    /// What cameras of phones make, and what comes from anybody.
    private static final long MOST_OF_OWNED = 10 * MEGABYTE;

    private static final String NO_PICTURE =
            "Dit is geen foto die we kunnen gebruiken. Kies een JPEG, PNG, WebP of GIF.";

    private final Media media;
    private final Blobs blobs;
    private final TransactionOperations<Connection> transactions;
    private final Path directory;

    /// One picture at a time: each needs a good part of the memory.
    private final Semaphore turn = new Semaphore(1, true);

    KeepFile(
            Media media,
            Blobs blobs,
            TransactionOperations<Connection> transactions,
            MediaConfiguration configuration) {
        this.media = media;
        this.blobs = blobs;
        this.transactions = transactions;
        this.directory = configuration.workDirectory();
    }

    /// A file that was kept.
    record Kept(MediaFile file, FileName name) {}

    /// Keeps what comes in, unless it is not what we take.
    Judged<Kept> handle(InputStream content, String name) throws IOException {
        try (var incoming = IncomingFile.receive(content, directory)) {
            if (incoming.bytes() == 0) {
                return new Judged.Refused<>("Dit bestand is leeg.");
            }
            if (incoming.isTooLarge()) {
                return new Judged.Refused<>("Dit bestand is te groot: hoogstens 50 MB.");
            }
            return FileKinds.of(incoming.file(), name)
                    .then(kind -> keep(incoming, kind))
                    .then(kept ->
                            new Judged.Accepted<>(
                                    new Kept(kept.file(), FileName.of(name, kept.kind()))));
        }
    }

    /// Keeps what is made of a picture for one owner alone, and not the picture as it came in.
    Judged<MediaFile> owned(InputStream content, UUID owner) throws IOException {
        try (var incoming = IncomingFile.receive(content, directory)) {
            if (incoming.bytes() == 0) {
                return new Judged.Refused<>("Deze foto is leeg.");
            }
            if (incoming.bytes() > MOST_OF_OWNED) {
                return new Judged.Refused<>("Deze foto is te groot: hoogstens 10 MB.");
            }
            return switch (FileKinds.of(incoming.file(), "")) {
                case Judged.Accepted<FileKind>(var kind) when kind.isPicture() ->
                        keepOwned(incoming.of(owner), kind);
                case Judged.Accepted<FileKind> _, Judged.Refused<FileKind> _ ->
                        new Judged.Refused<>(NO_PICTURE);
            };
        }
    }

    private Judged<MediaFile> keepOwned(IncomingFile incoming, FileKind kind) throws IOException {
        var known = known(incoming.hash());
        if (known.isPresent()) {
            return new Judged.Accepted<>(known.get());
        }
        return switch (renditions(incoming, kind)) {
            case Judged.Refused<Renditions>(var detail) -> new Judged.Refused<>(detail);
            case Judged.Accepted<Renditions>(var made) -> {
                var file = picture(incoming, made);
                keep(file, made.files());
                yield new Judged.Accepted<>(file);
            }
        };
    }

    /// @param kind in which it is downloaded
    private record Found(MediaFile file, FileKind kind) {}

    private Judged<Found> keep(IncomingFile incoming, FileKind kind) {
        if (kind.isPicture() && incoming.bytes() > MOST_OF_PICTURE) {
            return new Judged.Refused<>("Dit beeld is te groot: hoogstens 20 MB.");
        }
        var known = known(incoming.hash());
        if (known.isPresent()) {
            return new Judged.Accepted<>(new Found(known.get(), shownAs(kind, known.get())));
        }
        try {
            return kind.isPicture() ? keepPicture(incoming, kind) : keepDocument(incoming, kind);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Optional<MediaFile> known(String hash) {
        return transactions.executeWrite(_ -> media.fileSentAgain(hash));
    }

    private Judged<Found> keepDocument(IncomingFile incoming, FileKind kind) throws IOException {
        var file =
                new MediaFile(
                        incoming.hash(),
                        new MediaFile.Content.Document(),
                        kind.mediaType(),
                        incoming.bytes());
        return new Judged.Accepted<>(new Found(keep(file, incoming, Map.of()), kind));
    }

    private Judged<Found> keepPicture(IncomingFile incoming, FileKind kind) throws IOException {
        return switch (renditions(incoming, kind)) {
            case Judged.Refused<Renditions>(var detail) -> new Judged.Refused<>(detail);
            case Judged.Accepted<Renditions>(var made) -> {
                var file = picture(incoming, made);
                yield new Judged.Accepted<>(
                        new Found(keep(file, incoming, made.files()), shownAs(kind, file)));
            }
        };
    }

    private static MediaFile picture(IncomingFile incoming, Renditions made) {
        return new MediaFile(
                incoming.hash(),
                new MediaFile.Content.Picture(made.width(), made.height()),
                made.mediaType(),
                incoming.bytes());
    }

    private Judged<Renditions> renditions(IncomingFile incoming, FileKind kind) throws IOException {
        turn.acquireUninterruptibly();
        try {
            return Renditions.make(incoming.file(), kind, incoming.directory());
        } finally {
            turn.release();
        }
    }

    private MediaFile keep(MediaFile file, IncomingFile incoming, Map<String, Path> renditions)
            throws IOException {
        blobs.put(BlobNames.original(file.hash()), incoming.file());
        keep(file, renditions);
        return file;
    }

    /// The bytes first: whoever knows of a file must find them.
    private void keep(MediaFile file, Map<String, Path> renditions) throws IOException {
        for (var rendition : renditions.entrySet()) {
            blobs.put(BlobNames.rendition(file.hash(), rendition.getKey()), rendition.getValue());
        }
        transactions.executeWrite(_ -> {
            media.add(file);
            return file;
        });
        LOG.atInfo()
                .addKeyValue("file", file.hash())
                .addKeyValue("bytes", file.bytes())
                .addKeyValue("renditions", renditions.size())
                .log("media file kept");
    }

    private static FileKind shownAs(FileKind kind, MediaFile file) {
        if (!kind.isPicture()) {
            return kind;
        }
        return file.mediaType().equals(FileKind.PNG.mediaType()) ? FileKind.PNG : FileKind.JPEG;
    }
}
