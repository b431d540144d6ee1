package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.core.propagation.PropagatedContext;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is being asked of somebody else while we go on, as part of the request that we answer. A
/// screen asks first, and waits for its answers afterwards, so that it takes as long as the slowest
/// and not as all of them together.
public final class Asked<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    /// How long people wait for what a screen can do without.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Future<T> running;
    private final long since = System.nanoTime();

    private Asked(Future<T> running) {
        this.running = running;
    }

    /// Asks now.
    public static <T> Asked<T> now(Supplier<T> question) {
        Supplier<T> here = PropagatedContext.getOrEmpty().wrap(question);
        return new Asked<>(THREADS.submit(here::get));
    }

    /// What need not be asked.
    public static <T> Asked<T> known(T answer) {
        return new Asked<>(CompletableFuture.completedFuture(answer));
    }

    /// The answer, that a screen cannot do without: we wait as long as it takes.
    public T answer() {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for an answer");
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException same) {
                throw same;
            }
            throw new CompletionException(broken.getCause());
        }
    }

    /// The answer, if it comes before people lose their patience.
    ///
    /// @param without what the screen shows where there is no answer
    public T orWithout(T without) {
        try {
            var left = PATIENCE.toNanos() - (System.nanoTime() - since);
            return running.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
        } catch (TimeoutException slow) {
            running.cancel(true);
            LOG.atWarn().log("a screen goes on without an answer that takes too long");
        } catch (ExecutionException broken) {
            LOG.atError().setCause(broken).log("a screen goes on without an answer");
        }
        return without;
    }
}
