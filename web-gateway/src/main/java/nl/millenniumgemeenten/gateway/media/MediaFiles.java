package nl.millenniumgemeenten.gateway.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /// What is left when room was made, and what is taken before visitors ask.
    private static final double KEPT = 0.9;

    /// A file that is half fetched after so long never comes: we were stopped in the middle of it.
    private static final Duration LONGEST_FETCH = Duration.ofHours(1);

    private static final String HALF = ".part";

    /// So long a page with drafts is opened. Our disk holds none for longer, however often it is
    /// looked at: it may be a picture that somebody wants to be gone.
    private static final Duration DRAFT_IS_KEPT = Duration.ofMinutes(1);

    private static final String DRAFT = "draft-";
    private static final String CONTRIBUTION = "contribution-";
    private static final Pattern IN_CONTRIBUTION =
            Pattern.compile(CONTRIBUTION + "([0-9]{1,18})-([0-9a-f]{64})-.*");

    private final Path directory;
    private final long mostBytes;
    private final MediaService service;
    private final InstantSource clock;

    /// The bytes that were added since we tidied; more than none before the first time.
    private final AtomicLong added = new AtomicLong(1);

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
        return get(name, file(name));
    }

    /// A file that visitors may not see, fetched if need be. It is kept apart, for a short while.
    Outcome<Path> draft(MediaName name) {
        var draft = directory.resolve(DRAFT + name.onDisk());
        if (have(name)) {
            return get(name);
        }
        return Files.exists(draft) ? new Outcome.Ok<>(draft, 0) : fetched(name, draft);
    }

    /// Removes drafts after a short while, and what was half fetched long ago.
    void tidyDrafts() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        removeBefore(DRAFT + "*", clock.instant().minus(DRAFT_IS_KEPT));
        removeBefore("*" + HALF, clock.instant().minus(LONGEST_FETCH));
    }

    private void removeBefore(String names, Instant moment) throws IOException {
        try (var files = Files.newDirectoryStream(directory, names)) {
            for (var file : files) {
                // Of what is gone already this is long ago.
                if (Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// A picture of a contribution that visitors see, fetched if need be.
    Outcome<Path> of(long contribution, MediaName name) {
        return get(name, directory.resolve(CONTRIBUTION + contribution + "-" + name.onDisk()));
    }

    /// Whether visitors see a picture with this hash in the contribution with this number.
    interface ShownIn {
        boolean test(long contribution, String hash);
    }

    /// Removes the pictures of contributions that visitors do not see any more.
    void tidyContributions(ShownIn shown) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.newDirectoryStream(directory, CONTRIBUTION + "*")) {
            for (var file : files) {
                var name = IN_CONTRIBUTION.matcher(file.getFileName().toString());
                if (!name.matches() || !shown.test(Long.parseLong(name.group(1)), name.group(2))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Outcome<Path> get(MediaName name, Path file) {
        if (Files.exists(file)) {
            touch(file);
            return new Outcome.Ok<>(file, 0);
        }
        return fetched(name, file);
    }

    private Outcome<Path> fetched(MediaName name, Path file) {
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

    /// How many bytes were added since [#tidy], by whoever asked.
    long added() {
        return added.get();
    }

    /// In one step, so that nobody is served half a file.
    private Outcome<Path> fetch(MediaName name, Path file) throws IOException {
        var fresh = Files.createTempFile(directory, "media", HALF);
        try {
            return switch (service.download(name.hash(), name.name(), fresh)) {
                case Outcome.Ok<Path> _ -> {
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                    added.addAndGet(Files.size(file));
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

    /// Removes what must not be shown any more, what was never wholly fetched, and what there is no
    /// room for.
    ///
    /// @return how many bytes may be fetched before visitors ask: what they ask next has room too
    long tidy(Predicate<String> shown) throws IOException {
        added.set(0);
        if (!Files.isDirectory(directory)) {
            return (long) (mostBytes * KEPT);
        }
        var kept = new ArrayList<Kept>();
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                try {
                    kept(file, shown).ifPresent(kept::add);
                } catch (NoSuchFileException gone) {
                    // Somebody else tidied.
                }
            }
        }
        return (long) (mostBytes * KEPT) - makeRoom(kept);
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    /// The file, unless it must go: then it is gone.
    private Optional<Kept> kept(Path file, Predicate<String> shown) throws IOException {
        var name = file.getFileName().toString();
        if (name.startsWith(CONTRIBUTION)) {
            return Optional.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
        }
        boolean draft = name.startsWith(DRAFT);
        var hash = MediaName.hashOf(draft ? name.substring(DRAFT.length()) : name);
        var used = Files.getLastModifiedTime(file);
        var looked = used.toInstant().isAfter(clock.instant().minus(DRAFT_IS_KEPT));
        if (hash.isPresent() && (draft ? looked : shown.test(hash.get()))) {
            return Optional.of(new Kept(file, Files.size(file), used));
        }
        var left = clock.instant().minus(LONGEST_FETCH);
        if (hash.isPresent() || (name.endsWith(HALF) && used.toInstant().isBefore(left))) {
            Files.deleteIfExists(file);
        }
        return Optional.empty();
    }

    private long makeRoom(List<Kept> kept) throws IOException {
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
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
        return bytes;
    }

    private Path file(MediaName name) {
        return directory.resolve(name.onDisk());
    }
}
