package nl.millenniumgemeenten.gateway.site;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.millenniumgemeenten.events.Topic;

/// The current image of the site.
@Singleton
public final class Site {
    private final Object replaced = new Object();
    private volatile SiteImage image;
    private volatile boolean ready;

    /// A site that is not ready and shows nothing, seen from today in the campaign's time zone.
    public Site(InstantSource clock, @Property(name = "site.zone") ZoneId zone) {
        this(SiteImage.emptyOn(LocalDate.ofInstant(clock.instant(), zone)));
    }

    Site(SiteImage image) {
        this.image = image;
    }

    /// What the site shows now. Read it once per request.
    public SiteImage image() {
        return image;
    }

    /// Whether the image can be shown: it came from a snapshot, or has seen everything that was on
    /// the topics when we started.
    public boolean ready() {
        return ready;
    }

    /// Waits until the image holds this revision of an aggregate, so that whoever wrote it can read
    /// it.
    ///
    /// @return false if it did not come in time
    public boolean awaitRevision(Topic topic, String subject, long revision, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (replaced) {
            while (image.revisionOf(topic, subject) < revision) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                replaced.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            }
            return true;
        }
    }

    /// Whether this very image is the one that is shown.
    @SuppressWarnings("ReferenceEquality") // An image is a moment.
    boolean shows(SiteImage other) {
        return ready && image == other;
    }

    void replace(SiteImage next) {
        synchronized (replaced) {
            image = next;
            replaced.notifyAll();
        }
    }

    void markReady() {
        ready = true;
    }
}
