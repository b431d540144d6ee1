package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of subscription-service that is the account of the site in the fediverse.
@Singleton
public class FediverseService {
    private static final Argument<FediverseStateJson> STATE = Argument.of(FediverseStateJson.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /// Whoever signed may have to be asked for a key first, which takes half a minute at most.
    private static final Duration ANSWER_ABOUT_SIGNATURE = Duration.ofSeconds(40);

    private final ServiceCalls calls;
    private final URI address;

    FediverseService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// A request of another server, as it came in.
    ///
    /// @param path with its query, as it was sent
    /// @param headers by their names in lower case
    /// @param body in Base64
    @Serdeable
    public record ReceivedJson(
            String method, String path, Map<String, String> headers, String body) {

        public ReceivedJson {
            headers = Map.copyOf(headers);
        }

        /// Without what it says.
        @Override
        public String toString() {
            return "ReceivedJson";
        }
    }

    /// A document for other servers.
    ///
    /// @param path below that of the fediverse, with its query
    public Optional<ServiceAnswer> document(String path) {
        return calls.answer(
                Call.get(address.resolve("/fediverse/" + path), Caller.SERVICE), ANSWER);
    }

    /// Gives what another server brought.
    public Optional<ServiceAnswer> take(ReceivedJson received) {
        return calls.answer(
                Call.post(address.resolve("/fediverse/inbox"), Caller.SERVICE, received),
                ANSWER_ABOUT_SIGNATURE);
    }

    /// How the account stands.
    public Outcome<FediverseStateJson> state(Caller caller) {
        return calls.send(Call.get(address.resolve("/fediverse/state"), caller), STATE);
    }

    /// Has nothing to do with a server any more.
    public Outcome<byte[]> block(String host, Caller caller) {
        return calls.done(Call.put(blocked(host), caller));
    }

    /// Lets it follow and write again.
    public Outcome<byte[]> unblock(String host, Caller caller) {
        return calls.done(Call.delete(blocked(host), caller));
    }

    private URI blocked(String host) {
        return address.resolve(
                "/fediverse/blocks/" + URLEncoder.encode(host, StandardCharsets.UTF_8));
    }
}
