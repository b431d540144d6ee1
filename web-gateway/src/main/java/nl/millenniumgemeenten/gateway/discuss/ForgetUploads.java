package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.gateway.form.LargeForm;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Removes files that came with a form and stayed because we were stopped before it was answered:
/// they may show people.
@Singleton
class ForgetUploads {
    /// No form takes longer.
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final Path directory;
    private final InstantSource clock;

    ForgetUploads(SiteConfiguration configuration, InstantSource clock) {
        this.directory = configuration.snapshotDirectory().resolve(PictureFormFilter.UPLOADS);
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "5m")
    void run() throws IOException {
        LargeForm.removeOld(directory, clock.instant().minus(LONGEST));
    }
}
