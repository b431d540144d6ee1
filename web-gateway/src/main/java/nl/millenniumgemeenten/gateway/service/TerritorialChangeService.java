package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The territorial changes, at the service that keeps the register.
@Singleton
public class TerritorialChangeService {
    private static final Argument<TerritorialChangeJson> CHANGE =
            Argument.of(TerritorialChangeJson.class);
    private static final Argument<ConsequencesJson> CONSEQUENCES =
            Argument.of(ConsequencesJson.class);

    private final ServiceCalls calls;
    private final URI address;
    private final WholeList<TerritorialChangeJson> all;

    TerritorialChangeService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
        this.all =
                new WholeList<>(
                        calls,
                        address.resolve("/territorial-changes"),
                        ContentService.items(TerritorialChangeJson.class));
    }

    /// Every change, by id: the planned and the cancelled ones too.
    public Outcome<List<TerritorialChangeJson>> all(Caller caller) {
        return all.read(caller);
    }

    /// One change.
    public Outcome<TerritorialChangeJson> read(String id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), CHANGE);
    }

    /// What a change would come to, if it were recorded; nothing is.
    public Outcome<ConsequencesJson> consequences(
            String id, Map<String, Object> content, Caller caller) {
        return calls.send(Call.post(uri(id, "/consequences"), caller, content), CONSEQUENCES);
    }

    /// Records a change that is not there yet.
    public Outcome<TerritorialChangeJson> create(
            String id, Map<String, Object> content, Caller caller) {
        return calls.send(Call.create(uri(id, ""), caller, content), CHANGE);
    }

    /// Records a change over the revision that the writer saw.
    public Outcome<TerritorialChangeJson> save(
            String id, long revision, Map<String, Object> content, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, content), CHANGE);
    }

    /// Calls a planned change off.
    public Outcome<TerritorialChangeJson> cancel(String id, long revision, Caller caller) {
        return calls.send(Call.post(uri(id, "/cancellation"), caller, revision, Map.of()), CHANGE);
    }

    private URI uri(String id, String rest) {
        return address.resolve("/territorial-changes/" + id + rest);
    }
}
