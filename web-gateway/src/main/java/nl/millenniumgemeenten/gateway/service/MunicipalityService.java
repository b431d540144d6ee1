package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The municipalities, at the service that keeps the register.
@Singleton
public class MunicipalityService {
    private static final Argument<MunicipalityJson> MUNICIPALITY =
            Argument.of(MunicipalityJson.class);

    private final ServiceCalls calls;
    private final URI address;
    private final WholeList<MunicipalityJson> all;

    MunicipalityService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
        this.all =
                new WholeList<>(
                        calls,
                        address.resolve("/municipalities"),
                        ContentService.items(MunicipalityJson.class));
    }

    /// Every municipality, past, present and planned, by name.
    public Outcome<List<MunicipalityJson>> all(Caller caller) {
        return all.read(caller);
    }

    /// One municipality.
    public Outcome<MunicipalityJson> read(String code, Caller caller) {
        return calls.send(Call.get(uri(code), caller), MUNICIPALITY);
    }

    /// Saves a municipality over the revision that the writer saw. What is left out becomes empty.
    public Outcome<MunicipalityJson> save(
            String code, long revision, Map<String, Object> content, Caller caller) {
        return calls.send(Call.put(uri(code), caller, revision, content), MUNICIPALITY);
    }

    private URI uri(String code) {
        return address.resolve("/municipalities/" + code);
    }
}
