package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The service that keeps the subscribers of the newsletter. It is called in the name of a visitor.
@Singleton
public class SubscriptionService {
    private static final Argument<State> STATE = Argument.of(State.class);
    private static final Argument<Result> RESULT = Argument.of(Result.class);

    private final ServiceCalls calls;
    private final URI address;

    SubscriptionService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Where a link leads now: `pending`, `confirmed` or `expired`; to unsubscribe: `pending`,
    /// `subscribed` or `unsubscribed`.
    @Serdeable
    public record State(String state) {}

    /// What came of it: `accepted`; `confirmed`, `already-confirmed` or `expired`; `unsubscribed`
    /// or `already-unsubscribed`.
    @Serdeable
    public record Result(String outcome) {}

    @Serdeable
    record SignUpJson(String email, String source) {
        /// Without the address.
        @Override
        public String toString() {
            return "SignUpJson";
        }
    }

    /// Somebody asks for the newsletter; `source` names the form.
    public Outcome<Result> signUp(String email, String source) {
        var uri = address.resolve("/subscriptions");
        return calls.send(Call.post(uri, Caller.VISITOR, new SignUpJson(email, source)), RESULT);
    }

    /// What confirming would do; changes nothing.
    public Outcome<State> confirmation(String token) {
        return calls.send(Call.get(link("/confirmations/", token), Caller.VISITOR), STATE);
    }

    /// Confirms a sign-up.
    public Outcome<Result> confirm(String token) {
        return calls.send(Call.post(link("/confirmations/", token), Caller.VISITOR), RESULT);
    }

    /// Whose link to unsubscribe this is; changes nothing.
    public Outcome<State> unsubscription(String token) {
        return calls.send(Call.get(link("/unsubscriptions/", token), Caller.VISITOR), STATE);
    }

    /// Unsubscribes.
    public Outcome<Result> unsubscribe(String token) {
        return calls.send(Call.post(link("/unsubscriptions/", token), Caller.VISITOR), RESULT);
    }

    private URI link(String collection, String token) {
        return address.resolve(collection + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
