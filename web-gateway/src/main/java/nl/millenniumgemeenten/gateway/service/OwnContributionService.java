package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service where people change what they wrote.
@Singleton
public class OwnContributionService {
    private static final Argument<OwnContributionJson> OWN = Argument.of(OwnContributionJson.class);
    private static final Argument<ContributionHistoryJson> HISTORY =
            Argument.of(ContributionHistoryJson.class);

    private final ServiceCalls calls;
    private final URI address;

    OwnContributionService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// Whose contributions somebody may change.
    ///
    /// @param municipality for which they speak; empty for who writes for themselves
    public record Owner(Caller caller, String municipality) {

        /// A participant, of what they wrote.
        public static Owner participant(UUID id) {
            return new Owner(new Caller(id.toString(), "", List.of("participant")), "");
        }

        /// A contact, of what stands there for a municipality that they speak for.
        public static Owner contact(ContactJson contact, String municipality) {
            return new Owner(contact.caller(), municipality);
        }
    }

    /// A contribution of theirs.
    public Outcome<OwnContributionJson> own(UUID id, Owner owner) {
        return calls.send(Call.get(uri(id, "", owner), owner.caller()), OWN);
    }

    /// Changes what they saw.
    public Outcome<byte[]> edit(UUID id, long revision, Map<String, Object> fields, Owner owner) {
        return calls.done(Call.put(uri(id, "", owner), owner.caller(), revision, fields));
    }

    /// Takes it away for good.
    public Outcome<byte[]> withdraw(UUID id, Owner owner) {
        return calls.done(Call.put(uri(id, "/withdrawal", owner), owner.caller()));
    }

    /// What a contribution said before, as far as everybody may read it.
    public Outcome<ContributionHistoryJson> history(UUID id) {
        var uri = address.resolve("/contributions/" + id + "/history");
        return calls.send(Call.get(uri, Caller.VISITOR), HISTORY);
    }

    private URI uri(UUID id, String rest, Owner owner) {
        var municipality = owner.municipality();
        return address.resolve(
                "/own-contributions/"
                        + id
                        + rest
                        + (municipality.isEmpty() ? "" : "?municipality=" + municipality));
    }
}
