package nl.millenniumgemeenten.gateway.picture;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of the public site on our own disk, beside the snapshot: the site shows them while
/// the service that keeps them is away. A picture never changes, so it is fetched once.
@Singleton
public class PictureFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);

    private final Path directory;
    private final ActivityService service;

    PictureFiles(SiteConfiguration configuration, ActivityService service) {
        this.directory = configuration.snapshotDirectory().resolve("pictures");
        this.service = service;
    }

    /// The picture, fetched if need be.
    public Outcome<byte[]> get(PictureName name) {
        var kept = kept(name);
        return kept.isPresent() ? new Outcome.Ok<>(kept.get(), 0) : fetch(name);
    }

    /// Whether the picture is on our disk.
    boolean have(PictureName name) {
        return Files.exists(file(name));
    }

    /// Removes what must not be shown any more.
    void keepOnly(Predicate<String> hash) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var name = PictureName.parse(file.getFileName().toString());
                if (name.isPresent() && !hash.test(name.get().hash())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Optional<byte[]> kept(PictureName name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException broken) {
            complain(name, broken);
            return Optional.empty();
        }
    }

    private Outcome<byte[]> fetch(PictureName name) {
        var outcome = service.picture(name.hash(), name.width(), Caller.SERVICE);
        if (outcome instanceof Outcome.Ok<byte[]>(var jpeg, _)) {
            keep(name, jpeg);
        }
        return outcome;
    }

    /// In one step, so that nobody is served half a picture.
    private void keep(PictureName name, byte[] jpeg) {
        try {
            Files.createDirectories(directory);
            var fresh = Files.createTempFile(directory, "picture", ".part");
            try {
                Files.write(fresh, jpeg);
                Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException full) {
            complain(name, full);
        }
    }

    private Path file(PictureName name) {
        return directory.resolve(name.toString());
    }

    private static void complain(PictureName name, IOException cause) {
        LOG.atWarn()
                .addKeyValue("picture", name)
                .addKeyValue("cause", cause.toString())
                .log("picture not on disk");
    }
}
