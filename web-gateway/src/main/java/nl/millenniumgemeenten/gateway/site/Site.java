package nl.millenniumgemeenten.gateway.site;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.events.Topic;

/// The current image of the site.
@Singleton
public final class Site {
    /// How many replacements somebody may be behind and still hear what came in.
    private static final int REMEMBERED = 64;

    private final Object replaced = new Object();
    private final Deque<Optional<Set<Touched>>> recent = new ArrayDeque<>();
    private volatile long number = 1;
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

    /// The number of the image that is shown now, as a [Moment] has it.
    public long number() {
        return number;
    }

    /// Waits until the site is ready and shows another image than the one with this number.
    ///
    /// @param known 0 for who has seen none
    /// @return nothing if none came in time
    public Optional<Moment> awaitAfter(long known, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (replaced) {
            while (!ready || number <= known) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                replaced.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            }
            return Optional.of(new Moment(number, image, touchedSince(known)));
        }
    }

    private Optional<Set<Touched>> touchedSince(long known) {
        long behind = number - known;
        if (known == 0 || behind > recent.size()) {
            return Optional.empty();
        }
        var touched = new HashSet<Touched>();
        for (var one : recent.stream().skip(recent.size() - behind).toList()) {
            if (one.isEmpty()) {
                return Optional.empty();
            }
            touched.addAll(one.get());
        }
        return Optional.of(touched);
    }

    /// Whether this very image is the one that is shown.
    @SuppressWarnings("ReferenceEquality") // An image is a moment.
    boolean shows(SiteImage other) {
        return ready && image == other;
    }

    /// Shows an image that may differ in anything.
    void replace(SiteImage next) {
        replace(next, Optional.empty());
    }

    /// Shows an image that differs in what was touched only.
    void replace(SiteImage next, Set<Touched> touched) {
        replace(next, Optional.of(touched));
    }

    private void replace(SiteImage next, Optional<Set<Touched>> touched) {
        synchronized (replaced) {
            image = next;
            number++;
            recent.addLast(touched);
            if (recent.size() > REMEMBERED) {
                recent.removeFirst();
            }
            replaced.notifyAll();
        }
    }

    void markReady() {
        synchronized (replaced) {
            ready = true;
            replaced.notifyAll();
        }
    }
}
