package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of municipality-service that keeps who takes part in the campaign. Codes are those of
/// municipalities, such as `GM0809`.
@Singleton
public class ParticipationService {
    private static final Argument<ParticipationJson> PARTICIPATION =
            Argument.of(ParticipationJson.class);

    private final ServiceCalls calls;
    private final URI address;
    private final WholeList<ParticipationJson> whole;

    ParticipationService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
        this.whole =
                new WholeList<>(
                        calls,
                        address.resolve("/participations"),
                        ContentService.items(ParticipationJson.class));
    }

    /// Every participation, by code.
    public Outcome<List<ParticipationJson>> all(Caller caller) {
        return whole.read(caller);
    }

    /// Those of which somebody must still decide what becomes of them.
    public Outcome<List<ParticipationJson>> undecided(Caller caller) {
        return whole.read("&undecided=true", caller);
    }

    /// One participation.
    public Outcome<ParticipationJson> read(String code, Caller caller) {
        return calls.send(Call.get(uri(code, ""), caller), PARTICIPATION);
    }

    /// Records the participation of a municipality that has none.
    public Outcome<byte[]> create(String code, Map<String, Object> fields, Caller caller) {
        return calls.done(Call.create(uri(code, ""), caller, fields));
    }

    /// Saves the steps, the goals and what is noted over the revision that the writer saw.
    public Outcome<byte[]> save(
            String code, long revision, Map<String, Object> fields, Caller caller) {
        return calls.done(Call.put(uri(code, ""), caller, revision, fields));
    }

    /// Saves what the municipality tells of itself.
    public Outcome<byte[]> tell(
            String code, long revision, Map<String, Object> profile, Caller caller) {
        return calls.done(Call.put(uri(code, "/profile"), caller, revision, profile));
    }

    /// Puts it on hold from a day on.
    public Outcome<byte[]> hold(String code, long revision, String since, Caller caller) {
        var body = Map.<String, Object>of("since", since);
        return calls.done(Call.post(uri(code, "/hold"), caller, revision, body));
    }

    /// Records a report, which ends a hold.
    public Outcome<byte[]> report(String code, long revision, String note, Caller caller) {
        var body = Map.<String, Object>of("note", note);
        return calls.done(Call.post(uri(code, "/report"), caller, revision, body));
    }

    /// Decides what becomes of it in a successor.
    ///
    /// @param decision as [ParticipationJson.SuccessionJson#decision]
    public Outcome<byte[]> decide(
            String code, String successor, long revision, String decision, Caller caller) {
        var body = Map.<String, Object>of("decision", decision);
        return calls.done(Call.put(uri(code, "/successions/" + successor), caller, revision, body));
    }

    private URI uri(String code, String rest) {
        return address.resolve("/participations/" + code + rest);
    }
}
