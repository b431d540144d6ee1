package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// What waits in content-service, of every kind of content: for an editor's eye, for who handed it
/// in, for its moment.
@Singleton
public class WorkflowService {
    private static final Argument<ItemsJson<ReviewItemJson>> REVIEWS =
            ContentService.items(ReviewItemJson.class);
    private static final Argument<ItemsJson<ReturnedItemJson>> RETURNED =
            ContentService.items(ReturnedItemJson.class);
    private static final Argument<ItemsJson<PlannedItemJson>> SCHEDULES =
            ContentService.items(PlannedItemJson.class);

    private static final int PIECE = 200;
    private static final int MOST = 10_000;

    private final ServiceCalls calls;
    private final URI address;

    WorkflowService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// What waits for review, the longest waiting first.
    public Outcome<ItemsJson<ReviewItemJson>> reviews(Caller caller) {
        return all("/reviews", REVIEWS, caller);
    }

    /// What was sent back to who asks, the longest waiting first.
    public Outcome<ItemsJson<ReturnedItemJson>> returned(Caller caller) {
        return all("/reviews/returned", RETURNED, caller);
    }

    /// What is planned, and what failed, in the order of time.
    public Outcome<ItemsJson<PlannedItemJson>> schedules(Caller caller) {
        return all("/schedules", SCHEDULES, caller);
    }

    /// What failed and was not looked after yet, in the order of time.
    public Outcome<ItemsJson<PlannedItemJson>> failed(Caller caller) {
        return all("/schedules?state=failed", SCHEDULES, caller);
    }

    /// A piece of what is planned, in the order of time; `after` is empty for the first.
    public Outcome<ItemsJson<PlannedItemJson>> planned(String after, int limit, Caller caller) {
        return piece("/schedules?state=planned", after, limit, SCHEDULES, caller);
    }

    private <T> Outcome<ItemsJson<T>> piece(
            String path, String after, int limit, Argument<ItemsJson<T>> type, Caller caller) {
        var query =
                (path.contains("?") ? "&" : "?")
                        + "limit="
                        + limit
                        + (after.isEmpty()
                                ? ""
                                : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        return calls.send(Call.get(address.resolve(path + query), caller), type);
    }

    /// All pieces of a list, as long as it is one that people could still read.
    private <T> Outcome<ItemsJson<T>> all(String path, Argument<ItemsJson<T>> type, Caller caller) {
        var items = new ArrayList<T>();
        var after = "";
        do {
            var outcome = piece(path, after, PIECE, type, caller);
            if (!(outcome instanceof Outcome.Ok<ItemsJson<T>>(var piece, _))) {
                return outcome;
            }
            items.addAll(piece.items());
            after = Objects.requireNonNullElse(piece.next(), "");
        } while (!after.isEmpty() && items.size() < MOST);
        return new Outcome.Ok<>(ItemsJson.whole(items), 0);
    }
}
