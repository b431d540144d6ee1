package nl.millenniumgemeenten.content.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.media.blob.Blobs;
import nl.millenniumgemeenten.content.media.blob.MediaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what was uploaded and never used, and what an upload left that was cut off.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetUnusedMedia {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnusedMedia.class);

    /// No upload takes longer.
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final RemoveMedia remove;
    private final Blobs blobs;
    private final MediaConfiguration configuration;
    private final InstantSource clock;

    ForgetUnusedMedia(
            RemoveMedia remove,
            Blobs blobs,
            MediaConfiguration configuration,
            InstantSource clock) {
        this.remove = remove;
        this.blobs = blobs;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "6h")
    void run() {
        var now = clock.instant();
        var unusedSince = now.minus(Duration.ofDays(configuration.unusedDays()));
        int media = 0;
        for (int some = remove.media(unusedSince); some > 0; some = remove.media(unusedSince)) {
            media += some;
        }
        var sentBefore = now.minus(LONGEST_UPLOAD);
        var files = remove.unusedFiles(sentBefore);
        files.forEach(hash -> remove.file(hash, sentBefore));
        int strays = blobs.removeStray(sentBefore);
        if (media + files.size() + strays > 0) {
            LOG.atInfo()
                    .addKeyValue("media", media)
                    .addKeyValue("files", files.size())
                    .addKeyValue("strays", strays)
                    .log("unused media removed");
        }
    }

    /// At the start and every hour.
    @Scheduled(initialDelay = "10s", fixedDelay = "1h")
    void tidyWork() throws IOException {
        IncomingFile.removeOld(
                configuration.workDirectory(), clock.instant().minus(LONGEST_UPLOAD));
    }
}
