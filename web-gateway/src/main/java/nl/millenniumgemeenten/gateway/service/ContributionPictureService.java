package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that makes pictures of contributions.
@Singleton
public class ContributionPictureService {
    private static final Argument<KeptJson> KEPT = Argument.of(KeptJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ContributionPictureService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// A picture that was kept.
    @Serdeable
    public record KeptJson(String hash, String mediaType, int width, int height) {}

    /// Keeps a picture for a contribution that is on its way, under the key that it is made with.
    /// The same again is the same picture.
    public Outcome<KeptJson> keep(UUID contribution, Path file, Caller caller) {
        var uri = address.resolve("/contribution-pictures/" + contribution);
        return calls.send(Call.put(uri, caller, file), KEPT);
    }
}
