package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of subscription-service that hears what came back of mails.
@Singleton
public class BounceService {
    private final ServiceCalls calls;
    private final URI address;

    BounceService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Hands reports on; the same one counts once, however often it is told.
    public Outcome<byte[]> report(JsonNode reports) {
        var uri = address.resolve("/bounce-reports");
        return calls.done(Call.post(uri, Caller.SERVICE, reports));
    }
}
