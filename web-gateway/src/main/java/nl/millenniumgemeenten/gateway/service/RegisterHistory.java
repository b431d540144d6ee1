package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The history that municipality-service keeps of each of its records.
@Singleton
public class RegisterHistory {
    private static final Argument<RevisionsJson> REVISIONS = Argument.of(RevisionsJson.class);

    private final ServiceCalls calls;
    private final URI address;

    RegisterHistory(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
    }

    /// Every revision of a record.
    ///
    /// @param record its path in the service, such as `/municipalities/GM0809`
    public Outcome<RevisionsJson> of(String record, Caller caller) {
        return calls.send(Call.get(address.resolve(record + "/revisions"), caller), REVISIONS);
    }
}
