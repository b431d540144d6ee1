package nl.millenniumgemeenten.gateway.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Predicate;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of the library on our own disk, beside the snapshot. One never changes, so it is
/// fetched once. They take no more than their part of the disk: what was not asked for longest
/// makes room, and is fetched again when somebody does.
@Singleton
public class MediaFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);

    /// What is left when room was made.
    private static final double KEPT = 0.9;

    private final Path directory;
    private final long mostBytes;
    private final MediaService service;
    private final InstantSource clock;

    MediaFiles(
            SiteConfiguration site,
            MediaDiskConfiguration disk,
            MediaService service,
            InstantSource clock) {
        this.directory = site.snapshotDirectory().resolve("media");
        this.mostBytes = disk.diskBytes();
        this.service = service;
        this.clock = clock;
    }

    /// The file, fetched if need be.
    Outcome<Path> get(MediaName name) {
        var file = file(name);
        if (Files.exists(file)) {
            touch(file);
            return new Outcome.Ok<>(file, 0);
        }
        try {
            Files.createDirectories(directory);
            return fetch(name, file);
        } catch (IOException full) {
            LOG.atError().addKeyValue("cause", full.toString()).log("no room on disk for media");
            return new Outcome.Unavailable<>();
        }
    }

    boolean have(MediaName name) {
        return Files.exists(file(name));
    }

    /// In one step, so that nobody is served half a file.
    private Outcome<Path> fetch(MediaName name, Path file) throws IOException {
        var fresh = Files.createTempFile(directory, "media", ".part");
        try {
            return switch (service.download(name.hash(), name.name(), fresh)) {
                case Outcome.Ok<Path> _ -> {
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                    yield new Outcome.Ok<>(file, 0);
                }
                case Outcome.Refused<Path> refused -> refused;
                case Outcome.Stale<Path> stale -> stale;
                case Outcome.Unavailable<Path> unavailable -> unavailable;
            };
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException gone) {
            // Room was made for others at this very moment.
        }
    }

    /// Removes what must not be shown any more, and what there is no room for.
    ///
    /// @return how much room is left, in bytes
    long tidy(Predicate<String> shown) throws IOException {
        if (!Files.isDirectory(directory)) {
            return mostBytes;
        }
        record Kept(Path file, long bytes, FileTime used) {}
        var kept = new ArrayList<Kept>();
        long bytes = 0;
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var hash = MediaName.hashOf(file.getFileName().toString());
                if (hash.isEmpty()) {
                    continue;
                }
                try {
                    if (!shown.test(hash.get())) {
                        Files.deleteIfExists(file);
                    } else {
                        kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                        bytes += kept.getLast().bytes();
                    }
                } catch (NoSuchFileException gone) {
                    // Somebody else tidied.
                }
            }
        }
        if (bytes > mostBytes) {
            kept.sort(Comparator.comparing(Kept::used));
            for (var each : kept) {
                if (bytes <= mostBytes * KEPT) {
                    break;
                }
                Files.deleteIfExists(each.file());
                bytes -= each.bytes();
            }
        }
        return mostBytes - bytes;
    }

    private Path file(MediaName name) {
        return directory.resolve(name.onDisk());
    }
}
