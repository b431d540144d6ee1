package nl.millenniumgemeenten.gateway.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import nl.millenniumgemeenten.gateway.site.Moment;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Touched;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index as the image is, on a thread of its own: every image that the site shows is
/// followed by what it changed in the index. What breaks is made anew; the site goes on meanwhile.
@Context
class Indexer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /// Says at each start that a module of the JDK is not used, which is no news to anybody.
    private static final java.util.logging.Logger LUCENE =
            java.util.logging.Logger.getLogger(
                    "org.apache.lucene.internal.vectorization.VectorizationProvider");

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final long COMMIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_MILLISECONDS = 1000;
    private static final long LONGEST_REST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Site site;
    private final Optional<Path> directory;
    private final Timer timer;
    private final Thread thread =
            Thread.ofPlatform().name("search-indexer").daemon().unstarted(this);
    private final Object shown = new Object();

    /// Held while files are written: who interrupts that, breaks the index.
    private final Object writing = new Object();

    private volatile @Nullable SearchIndex index;
    private volatile long number;
    private volatile boolean closed;
    private boolean dirty;
    private long committedAt;
    private long restNanoseconds;

    Indexer(Site site, SearchConfiguration configuration, MeterRegistry meters) {
        this.site = site;
        this.directory =
                Optional.ofNullable(configuration.directory())
                        .filter(path -> !path.isBlank())
                        .map(Path::of);
        this.timer =
                Timer.builder("search_indexed")
                        .description("From a new image to its changes being found")
                        .register(meters);
    }

    @PostConstruct
    void start() {
        LUCENE.setLevel(Level.SEVERE);
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        synchronized (writing) {
            thread.interrupt();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /// What is done with a searcher.
    @FunctionalInterface
    interface Work<A> {
        A with(IndexSearcher searcher) throws IOException;
    }

    /// Searches what can be found now; nothing while there is no index.
    <A> Optional<A> search(Work<A> work) {
        var current = index;
        if (current == null) {
            return Optional.empty();
        }
        try {
            var searcher = current.acquire();
            try {
                return Optional.of(work.with(searcher));
            } finally {
                current.release(searcher);
            }
        } catch (AlreadyClosedException stopped) {
            return Optional.empty();
        } catch (IOException broken) {
            LOG.atError().setCause(broken).log("search failed");
            return Optional.empty();
        }
    }

    /// Waits until the image with this number can be searched.
    ///
    /// @return false if it did not come in time
    boolean awaitNumber(long wanted, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (shown) {
            while (number < wanted) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                try {
                    shown.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void run() {
        boolean anew = false;
        while (!closed) {
            try {
                var opened = open(anew);
                try {
                    follow(opened);
                } finally {
                    index = null;
                    close(opened);
                }
            } catch (IOException | RuntimeException broken) {
                LOG.atError().setCause(broken).log("search index failed, making it anew");
                anew = true;
                pause();
            }
        }
    }

    private SearchIndex open(boolean anew) throws IOException {
        synchronized (writing) {
            return SearchIndex.open(directory, anew);
        }
    }

    private void close(SearchIndex opened) throws IOException {
        synchronized (writing) {
            // Who was interrupted while waiting must not be while closing files.
            Thread.interrupted();
            opened.close();
        }
    }

    private void follow(SearchIndex opened) throws IOException {
        Moment known = null;
        dirty = false;
        committedAt = System.nanoTime();
        while (!closed) {
            var moment = next(known);
            synchronized (writing) {
                // From here to the end of the block nobody interrupts.
                if (!Thread.interrupted() && moment.isPresent()) {
                    bringUpToDate(opened, moment.get(), known);
                    known = moment.get();
                }
                if (dirty && (closed || moment.isEmpty() || isCommitDue())) {
                    commit(opened);
                }
            }
        }
    }

    /// The next image, after a rest as long as the last one took: one change costs nearly as much
    /// as many together, so that what comes in a stream takes at most half of a processor.
    private Optional<Moment> next(@Nullable Moment known) {
        try {
            TimeUnit.NANOSECONDS.sleep(restNanoseconds);
            return site.awaitAfter(known == null ? 0 : known.number(), dirty ? QUIET : IDLE);
        } catch (InterruptedException stopped) {
            return Optional.empty();
        }
    }

    private void bringUpToDate(SearchIndex opened, Moment moment, @Nullable Moment known)
            throws IOException {
        long began = System.nanoTime();
        var entries = new Entries(moment.image());
        var touched = moment.touched();
        if (known != null && touched.isPresent()) {
            // What is nowhere any more was somewhere before.
            var keys = new HashSet<>(entries.touchedBy(touched.get()));
            keys.addAll(new Entries(known.image()).touchedBy(touched.get()));
            opened.bringUpToDate(keys, entries);
        } else {
            opened.bringUpToDate(entries);
        }
        opened.show();
        dirty = true;
        index = opened;
        synchronized (shown) {
            number = moment.number();
            shown.notifyAll();
        }
        long took = System.nanoTime() - began;
        timer.record(took, TimeUnit.NANOSECONDS);
        restNanoseconds = Math.min(took, LONGEST_REST_NANOSECONDS);
        if (known == null) {
            LOG.atInfo()
                    .addKeyValue("took", Duration.ofNanos(took).toMillis() + "ms")
                    .log("search index is up to date");
        }
        // While this was away, something may have been erased that had left before.
        if ((known != null && touched.isPresent())
                ? isAnyErased(touched.get(), known.image(), moment.image())
                : opened.holdsDeleted()) {
            opened.forget();
            LOG.atInfo().log("search index forgot what was erased");
        }
    }

    /// Whether nothing is left of any of these, not even that it was withdrawn.
    private static boolean isAnyErased(Set<Touched> touched, SiteImage before, SiteImage after) {
        return touched.stream()
                .anyMatch(one ->
                        before.revisionOf(one.topic(), one.subject()) > 0
                                && after.revisionOf(one.topic(), one.subject()) == 0);
    }

    private boolean isCommitDue() {
        return System.nanoTime() - committedAt > COMMIT_NANOSECONDS;
    }

    private void commit(SearchIndex opened) throws IOException {
        opened.commit();
        dirty = false;
        committedAt = System.nanoTime();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            // Closed: the loop ends.
        }
    }
}
