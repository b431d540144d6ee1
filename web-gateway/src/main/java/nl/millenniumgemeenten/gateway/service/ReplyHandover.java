package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// Where replies from the fediverse wait to be handed over, and who takes them as contributions.
@Singleton
public class ReplyHandover {
    private static final Argument<Replies> REPLIES = Argument.of(Replies.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ServiceCalls calls;
    private final URI source;
    private final URI taker;

    ReplyHandover(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.source = configuration.subscription();
        this.taker = configuration.content();
    }

    /// What somebody elsewhere wrote, changed or took back.
    ///
    /// @param method `PUT` or `DELETE`
    /// @param path what it is about, at who takes it
    @Serdeable
    public record ReplyJson(UUID id, String method, String path, @Nullable JsonNode body) {

        /// Without what it says.
        @Override
        public String toString() {
            return "ReplyJson[" + id + "]";
        }
    }

    @Serdeable
    record Replies(List<ReplyJson> items) {
        Replies {
            // What is empty is left out on the way.
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /// What waits, oldest first.
    public Outcome<List<ReplyJson>> waiting(int limit) {
        var uri = source.resolve("/fediverse/replies?limit=" + limit);
        return calls.send(Call.get(uri, Caller.SERVICE), REPLIES)
                .then(found -> new Outcome.Ok<>(found.value().items(), 0));
    }

    /// Hands something over; doing it twice is as doing it once.
    public Optional<ServiceAnswer> give(ReplyJson reply) {
        var uri = taker.resolve(reply.path());
        var body = reply.body();
        return calls.answer(
                switch (reply.method()) {
                    case "DELETE" -> Call.delete(uri, Caller.SERVICE);
                    default ->
                            body == null
                                    ? Call.put(uri, Caller.SERVICE)
                                    : Call.put(uri, Caller.SERVICE, body);
                },
                ANSWER);
    }

    /// Forgets what was handed over.
    public Outcome<byte[]> forget(UUID id) {
        return calls.done(Call.delete(source.resolve("/fediverse/replies/" + id), Caller.SERVICE));
    }
}
