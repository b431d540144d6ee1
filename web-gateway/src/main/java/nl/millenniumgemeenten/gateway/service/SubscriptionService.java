package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// The service that keeps the subscribers of the newsletter. It is called in the name of a visitor.
@Singleton
public class SubscriptionService {
    private static final Argument<State> STATE = Argument.of(State.class);
    private static final Argument<Lists> LISTS = Argument.of(Lists.class);
    private static final Argument<InsightJson> INSIGHT = Argument.of(InsightJson.class);
    private static final Argument<PreferencesJson> PREFERENCES = Argument.of(PreferencesJson.class);
    private static final Argument<Result> RESULT = Argument.of(Result.class);

    private final ServiceCalls calls;
    private final URI address;

    SubscriptionService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Where a link leads now: `pending`, `confirmed` or `expired`; to unsubscribe: `pending`,
    /// `subscribed` or `unsubscribed`. `lists` are those that the link is about; `language` is that
    /// of whose link it is, where the service says so.
    @Serdeable
    public record State(String state, @Nullable List<ListTitle> lists, @Nullable String language) {

        /// How the lists are called.
        public List<String> titles() {
            return lists == null ? List.of() : lists.stream().map(ListTitle::title).toList();
        }
    }

    /// A list and how it is called.
    @Serdeable
    public record ListTitle(String key, String title) {}

    /// All lists.
    @Serdeable
    public record Lists(List<OfferedListJson> items) {
        public Lists {
            items = List.copyOf(items);
        }
    }

    /// What came of it: `accepted`; `confirmed`, `already-confirmed` or `expired`; `unsubscribed`,
    /// `lists-ended` (others go on) or `already-unsubscribed`. `language` as in `State`.
    @Serdeable
    public record Result(String outcome, @Nullable String language) {}

    @Serdeable
    record SignUpJson(String email, String source, List<String> lists, String language) {
        /// Without the address.
        @Override
        public String toString() {
            return "SignUpJson";
        }
    }

    /// The lists that there are.
    public Outcome<Lists> lists() {
        return calls.send(Call.get(address.resolve("/lists"), Caller.VISITOR), LISTS);
    }

    /// Somebody asks for these lists, or for the newsletter if there are none, in a language;
    /// `source` names the form.
    public Outcome<Result> signUp(
            String email, String source, List<String> lists, String language) {
        var uri = address.resolve("/subscriptions");
        return calls.send(
                Call.post(uri, Caller.VISITOR, new SignUpJson(email, source, lists, language)),
                RESULT);
    }

    /// What confirming would do; changes nothing.
    public Outcome<State> confirmation(String token) {
        return calls.send(Call.get(link("/confirmations/", token), Caller.VISITOR), STATE);
    }

    /// Confirms a sign-up.
    public Outcome<Result> confirm(String token) {
        return calls.send(Call.post(link("/confirmations/", token), Caller.VISITOR), RESULT);
    }

    /// Whose link to unsubscribe this is, and which lists brought this issue (0: no issue); changes
    /// nothing.
    public Outcome<State> unsubscription(String token, long issue) {
        var uri = URI.create(link("/unsubscriptions/", token) + "?issue=" + issue);
        return calls.send(Call.get(uri, Caller.VISITOR), STATE);
    }

    /// Unsubscribes from the lists that brought this issue, or from `everything`. A mail program
    /// that does so for its reader is a `program`.
    public Outcome<Result> unsubscribe(
            String token, long issue, boolean everything, boolean program) {
        var uri =
                URI.create(
                        link("/unsubscriptions/", token)
                                + "?issue="
                                + issue
                                + (everything ? "&scope=all" : "")
                                + (program ? "&by=program" : ""));
        return calls.send(Call.post(uri, Caller.VISITOR), RESULT);
    }

    /// What a reader has chosen; changes nothing.
    public Outcome<PreferencesJson> preferences(String token) {
        return calls.send(Call.get(link("/preferences/", token), Caller.VISITOR), PREFERENCES);
    }

    /// Chooses these lists and no others; none at all unsubscribes.
    public Outcome<byte[]> choose(String token, String language, List<String> lists) {
        return calls.done(
                Call.put(
                        link("/preferences/", token),
                        Caller.VISITOR,
                        new ChoicesJson(language, lists)));
    }

    @Serdeable
    record ChoicesJson(String language, List<String> lists) {}

    /// Somebody asks what is known of an address, on a page in this language; the answer goes
    /// there.
    public Outcome<Result> askInsight(String email, String language) {
        var uri = address.resolve("/insights");
        return calls.send(Call.post(uri, Caller.VISITOR, new AskJson(email, language)), RESULT);
    }

    @Serdeable
    record AskJson(String email, String language) {
        /// Without the address.
        @Override
        public String toString() {
            return "AskJson";
        }
    }

    /// Everything that is known behind a link that was mailed just now.
    public Outcome<InsightJson> insight(String token) {
        return calls.send(Call.get(link("/insights/", token), Caller.VISITOR), INSIGHT);
    }

    /// Asks at a new address whether mail may go there from now on.
    public Outcome<Result> move(String token, String email) {
        var uri = URI.create(link("/insights/", token) + "/address");
        return calls.send(Call.post(uri, Caller.VISITOR, new EmailJson(email)), RESULT);
    }

    /// Erases somebody; a proof without the address may stay.
    public Outcome<byte[]> forget(String token, boolean keepProof) {
        var uri = URI.create(link("/insights/", token) + "?proof=" + (keepProof ? "keep" : "drop"));
        return calls.done(Call.delete(uri, Caller.VISITOR));
    }

    /// What the link at a new address would do: `pending`, `expired` or `taken`; changes nothing.
    public Outcome<State> addressChange(String token) {
        return calls.send(Call.get(link("/address-changes/", token), Caller.VISITOR), STATE);
    }

    /// Moves to the new address: `changed`, `expired` or `taken`.
    public Outcome<Result> changeAddress(String token) {
        return calls.send(Call.post(link("/address-changes/", token), Caller.VISITOR), RESULT);
    }

    @Serdeable
    record EmailJson(String email) {
        /// Without the address.
        @Override
        public String toString() {
            return "EmailJson";
        }
    }

    private URI link(String collection, String token) {
        return address.resolve(collection + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
