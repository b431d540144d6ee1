package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// Municipalities that sign up, at the service that keeps the register.
@Singleton
public class SignUpService {
    private static final Argument<Result> RESULT = Argument.of(Result.class);
    private static final Argument<SignUpJson> SIGN_UP = Argument.of(SignUpJson.class);
    private static final Argument<ItemsJson<SignUpJson>> SIGN_UPS =
            ContentService.items(SignUpJson.class);
    private static final Argument<ItemsJson<SignUpActJson>> ACTS =
            ContentService.items(SignUpActJson.class);

    private final ServiceCalls calls;
    private final URI address;

    SignUpService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
    }

    /// What came of it: `accepted`; of a link in a mail `first`, `second` (somebody else was
    /// first), `already-confirmed` or `expired`.
    @Serdeable
    public record Result(String outcome, String municipality) {}

    /// Somebody signs a municipality up; what they typed is sent as it is.
    public Outcome<Result> signUp(Map<String, Object> form) {
        return calls.send(Call.post(address.resolve("/sign-ups"), Caller.VISITOR, form), RESULT);
    }

    /// What confirming would do; changes nothing.
    public Outcome<Result> confirmation(String token) {
        var uri = link("/sign-up-confirmations/", token);
        return calls.send(Call.get(uri, Caller.VISITOR), RESULT);
    }

    /// Confirms a sign-up.
    public Outcome<Result> confirm(String token) {
        var uri = link("/sign-up-confirmations/", token);
        return calls.send(Call.post(uri, Caller.VISITOR), RESULT);
    }

    /// The sign-up that a link lets correct.
    public Outcome<SignUpJson> correction(String token) {
        var uri = link("/sign-up-corrections/", token);
        return calls.send(Call.get(uri, Caller.VISITOR), SIGN_UP);
    }

    /// Corrects it.
    public Outcome<SignUpJson> correct(String token, Map<String, Object> form) {
        var uri = link("/sign-up-corrections/", token);
        return calls.send(Call.put(uri, Caller.VISITOR, form), SIGN_UP);
    }

    /// Every confirmed sign-up, those that wait first.
    public Outcome<ItemsJson<SignUpJson>> list(Caller caller) {
        return calls.send(Call.get(address.resolve("/sign-ups"), caller), SIGN_UPS);
    }

    /// The sign-ups that wait for an answer of ours, the longest waiting first.
    public Outcome<ItemsJson<SignUpJson>> waiting(Caller caller) {
        return calls.send(Call.get(address.resolve("/sign-ups?state=WAITING"), caller), SIGN_UPS);
    }

    /// One sign-up.
    public Outcome<SignUpJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), SIGN_UP);
    }

    /// What happened to it, newest first.
    public Outcome<ItemsJson<SignUpActJson>> acts(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/acts"), caller), ACTS);
    }

    /// The decision that came along, as a PDF.
    public Outcome<byte[]> document(UUID id, Caller caller) {
        return calls.file(Call.get(uri(id, "/decision"), caller));
    }

    /// Settles a sign-up: `how` is `approval`, `question` or `rejection`.
    public Outcome<SignUpJson> settle(
            UUID id, String how, long revision, Map<String, Object> said, Caller caller) {
        return calls.send(Call.put(uri(id, "/" + how), caller, revision, said), SIGN_UP);
    }

    private URI uri(UUID id, String rest) {
        return address.resolve("/sign-ups/" + id + rest);
    }

    private URI link(String collection, String token) {
        return address.resolve(collection + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
