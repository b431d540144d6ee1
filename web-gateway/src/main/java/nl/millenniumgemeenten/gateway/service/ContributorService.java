package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that knows who writes in discussions, for who looks after them.
@Singleton
public class ContributorService {
    private static final Argument<ContributorJson> CONTRIBUTOR = Argument.of(ContributorJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ContributorService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// What is known of one.
    public Outcome<ContributorJson> contributor(UUID id, Caller caller) {
        return calls.send(Call.get(address.resolve("/contributors/" + id), caller), CONTRIBUTOR);
    }

    /// Warns one by mail, once however often it is asked under this key.
    public Outcome<byte[]> warn(UUID id, UUID key, String reason, Caller caller) {
        var uri = address.resolve("/contributors/" + id + "/warnings");
        return calls.done(Call.post(uri, caller, key, Map.of("reason", reason)));
    }

    /// Takes nothing of one any more, and mails why.
    public Outcome<byte[]> block(UUID id, String reason, Caller caller) {
        return calls.done(Call.put(block(id), caller, Map.of("reason", reason)));
    }

    /// Lets one write again.
    public Outcome<byte[]> lift(UUID id, Caller caller) {
        return calls.done(Call.delete(block(id), caller));
    }

    /// Erases one who writes from the fediverse, with all that they wrote.
    public Outcome<byte[]> erase(UUID id, Caller caller) {
        return calls.done(Call.delete(address.resolve("/fediverse/contributors/" + id), caller));
    }

    private URI block(UUID id) {
        return address.resolve("/contributors/" + id + "/block");
    }
}
