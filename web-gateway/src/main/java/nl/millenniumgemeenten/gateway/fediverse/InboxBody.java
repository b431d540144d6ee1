package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.millenniumgemeenten.activitypub.Documents;

/// What another server brings, read as it comes in: never more than a document may be, and never
/// longer than a slow server needs.
sealed interface InboxBody {
    /// All of it.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares bodies.
    record Whole(byte[] bytes) implements InboxBody {}

    /// It goes on after the most that is read.
    record TooLarge() implements InboxBody {}

    /// It ended too early, or came too slowly.
    record Broken() implements InboxBody {}

    /// The body of a request.
    static InboxBody of(HttpRequest<?> request) throws InterruptedException {
        if (request.getContentLength() > Documents.MOST) {
            return new TooLarge();
        }
        return request instanceof ServerHttpRequest<?> sent
                ? Reading.within(sent, Reading.PATIENCE)
                : new Broken();
    }

    /// The reading, kept apart from what came of it.
    final class Reading {
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        private Reading() {}

        /// Another thread reads: what blocks it ends when its stream is closed.
        private static InboxBody within(ServerHttpRequest<?> sent, Duration patience)
                throws InterruptedException {
            var read = new CompletableFuture<byte[]>();
            try (var stream = sent.byteBody().toInputStream()) {
                Thread.ofVirtual().name("inbox-body").start(() -> read(stream, read));
                var bytes = read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return bytes.length > Documents.MOST ? new TooLarge() : new Whole(bytes);
            } catch (TimeoutException | ExecutionException | IOException broken) {
                return new Broken();
            }
        }

        private static void read(InputStream stream, CompletableFuture<byte[]> read) {
            try {
                read.complete(stream.readNBytes(Documents.MOST + 1));
            } catch (IOException | RuntimeException broken) {
                read.completeExceptionally(broken);
            }
        }
    }
}
