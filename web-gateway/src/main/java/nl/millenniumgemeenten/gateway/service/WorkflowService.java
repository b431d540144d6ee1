package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
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

    private final ServiceCalls calls;
    private final URI address;

    WorkflowService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// What waits for review, the longest waiting first.
    public Outcome<ItemsJson<ReviewItemJson>> reviews(Caller caller) {
        return calls.send(Call.get(address.resolve("/reviews"), caller), REVIEWS);
    }

    /// What was sent back to who asks, the longest waiting first.
    public Outcome<ItemsJson<ReturnedItemJson>> returned(Caller caller) {
        return calls.send(Call.get(address.resolve("/reviews/returned"), caller), RETURNED);
    }

    /// What is planned, and what failed, in the order of time.
    public Outcome<ItemsJson<PlannedItemJson>> schedules(Caller caller) {
        return calls.send(Call.get(address.resolve("/schedules"), caller), SCHEDULES);
    }
}
