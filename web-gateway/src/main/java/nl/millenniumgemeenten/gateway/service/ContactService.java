package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// People who speak for municipalities, at the service that keeps the register.
@Singleton
public class ContactService {
    private static final Argument<ContactJson> CONTACT = Argument.of(ContactJson.class);
    private static final Argument<ItemsJson<ContactJson>> CONTACTS =
            ContentService.items(ContactJson.class);
    private static final Argument<ItemsJson<WaitingContactsJson>> WAITING =
            ContentService.items(WaitingContactsJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ContactService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
    }

    /// Somebody asks for a link to sign in with. The answer says nothing about the address.
    public Outcome<byte[]> askLink(String email) {
        var uri = address.resolve("/contact-links");
        return calls.done(Call.post(uri, Caller.VISITOR, Map.of("email", email)));
    }

    /// Uses such a link up; it works once.
    public Outcome<ContactJson> redeem(String token) {
        var uri = address.resolve("/contact-links/redemption");
        return calls.send(Call.post(uri, Caller.VISITOR, Map.of("token", token)), CONTACT);
    }

    /// Who signed in, as long as they are a contact.
    public Outcome<ContactJson> me(UUID id) {
        var caller = new Caller(id.toString(), "", List.of("municipality-contact"));
        return calls.send(Call.get(address.resolve("/contacts/me"), caller), CONTACT);
    }

    /// The contacts of a municipality.
    public Outcome<ItemsJson<ContactJson>> of(String code, Caller caller) {
        return calls.send(Call.get(contacts(code), caller), CONTACTS);
    }

    /// Makes somebody a contact.
    public Outcome<ContactJson> add(String code, Map<String, Object> person, Caller caller) {
        return calls.send(Call.post(contacts(code), caller, person), CONTACT);
    }

    /// Lets a contact go on for some of the several that came after their municipality.
    public Outcome<ContactJson> goOn(String code, UUID id, List<String> with, Caller caller) {
        var uri = URI.create(contacts(code) + "/" + id + "/successors");
        return calls.send(Call.post(uri, caller, Map.of("with", with)), CONTACT);
    }

    /// The municipalities with contacts for whom that is still to be said.
    public Outcome<ItemsJson<WaitingContactsJson>> waiting(Caller caller) {
        return calls.send(Call.get(address.resolve("/contacts/waiting"), caller), WAITING);
    }

    /// Ends that somebody speaks for a municipality.
    public Outcome<byte[]> end(String code, UUID id, Caller caller) {
        return calls.done(Call.delete(URI.create(contacts(code) + "/" + id), caller));
    }

    private URI contacts(String code) {
        return address.resolve("/municipalities/" + code + "/contacts");
    }
}
