package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of subscription-service that keeps the issues of the newsletter. It is called in the
/// name of who writes them.
@Singleton
public class IssueService {
    private static final Argument<IssueJson> ISSUE = Argument.of(IssueJson.class);
    private static final Argument<ItemsJson<IssueLineJson>> LINES =
            ContentService.items(IssueLineJson.class);
    private static final Argument<ItemsJson<HappeningJson>> HAPPENINGS =
            ContentService.items(HappeningJson.class);
    private static final Argument<SubscriptionService.Lists> LISTS =
            Argument.of(SubscriptionService.Lists.class);

    private final ServiceCalls calls;
    private final URI address;

    IssueService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Issues in a state, or in any if that is empty, the newest first.
    ///
    /// @param after where a list goes on; empty for its beginning
    public Outcome<ItemsJson<IssueLineJson>> list(
            String state, String after, int limit, Caller caller) {
        var query = "?limit=" + limit + parameter("state", state) + parameter("after", after);
        return calls.send(Call.get(address.resolve("/issues" + query), caller), LINES);
    }

    /// One issue.
    public Outcome<IssueJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), ISSUE);
    }

    /// Makes an issue with this id. Stale if there is one already.
    public Outcome<IssueJson> create(UUID id, Map<String, Object> json, Caller caller) {
        return calls.send(Call.post(address.resolve("/issues"), caller, id, json), ISSUE);
    }

    /// Saves an issue.
    public Outcome<IssueJson> save(
            UUID id, long revision, Map<String, Object> json, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, json), ISSUE);
    }

    /// Throws a draft away.
    public Outcome<byte[]> delete(UUID id, long revision, Caller caller) {
        return calls.done(Call.delete(uri(id, ""), caller, revision));
    }

    /// The lists that an issue can go to.
    public Outcome<SubscriptionService.Lists> lists(Caller caller) {
        return calls.send(Call.get(address.resolve("/lists"), caller), LISTS);
    }

    /// What an issue can tell of: the newest on the site, with these words if there are any.
    public Outcome<ItemsJson<HappeningJson>> happenings(String words, Caller caller) {
        var uri =
                address.resolve(
                        "/happenings?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return calls.send(Call.get(uri, caller), HAPPENINGS);
    }

    private URI uri(UUID id, String part) {
        return address.resolve("/issues/" + id + part);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
